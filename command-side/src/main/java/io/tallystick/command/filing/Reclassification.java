package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Places units that have their code in another class: a new code, and the old one an alias for ever (I-39). */
public final class Reclassification {
    private final Repository<NumberSeries> allSeries;
    private final Repository<CustodyUnit> units;
    private final UnitOutlines outlines;

    Reclassification(Repository<NumberSeries> allSeries, Repository<CustodyUnit> units, UnitOutlines outlines) {
        this.allSeries = allSeries;
        this.units = units;
        this.outlines = outlines;
    }

    @CommandHandler
    void handle(ReclassifyUnit command, Decision decision) throws Exception {
        RecordId id = command.unit();
        // Its stub, and the register it left by, name it by the code it left with.
        decision.requireState(!outlines.gone(id), "refused.leftForGood", fact("unit", id));
        UnitDescription placed = outlines.description(id).placed(command.category(), command.classCode());
        Placing.requireForm(placed, decision);
        int scheme = Placing.requireScheme(decision);
        SeriesKey key = SeriesKey.of(placed, decision);
        RecordId from = outlines.codedIn(id).orElse(null);
        Map<RecordId, Aggregate<NumberSeries>> loaded = new TreeMap<>();
        if (from != null) {
            loaded.put(from, allSeries.load(from.value()));
        }
        if (!key.series().equals(from)) {
            loaded.put(key.series(), allSeries.loadOrCreate(key.series().value(), () -> new NumberSeries(key, scheme)));
        }
        Aggregate<NumberSeries> target = Objects.requireNonNull(loaded.get(key.series()));
        Aggregate<CustodyUnit> unit = units.load(id.value());
        decision.within(unit.invoke(CustodyUnit::scope));
        String code = unit.invoke(CustodyUnit::codeSoFar);
        decision.requireState(
                from != null && code != null && unit.invoke(CustodyUnit::coded),
                "refused.notCodedYet",
                fact("unit", id));
        UnitDescription before = unit.invoke(CustodyUnit::description);
        decision.requireState(!before.equals(placed), "refused.sameClass", fact("class", command.classCode()));
        unit.execute(u -> Placing.requirePlaced(u, id, placed, decision));
        decision.require(
                "I-39",
                !target.invoke(NumberSeries::drafting),
                "refused.seriesNotSealed",
                List.of(Decision.remedy("remedy.sealSeries", "filing.SealSeries", Post.ARCHIVES_HEAD, Post.ARCHIVIST)));
        String old = Objects.requireNonNull(code);
        RecordId left = Objects.requireNonNull(from);
        target.execute(series -> {
            if (!series.sealed()) {
                series.seal();
            }
            series.append(id);
        });
        int number = Objects.requireNonNull(target.invoke(series -> series.numberOf(id)));
        String given = target.invoke(series -> series.code(number));
        Objects.requireNonNull(loaded.get(left)).execute(series -> series.supersede(id, old, given));
        unit.execute(u -> {
            u.supersede(new ReferenceCodeSuperseded(
                    id,
                    old,
                    left,
                    before.category(),
                    before.classCode(),
                    placed.category(),
                    placed.classCode(),
                    given,
                    command.reason(),
                    decision.by()));
            u.code(key.series(), number, given, scheme);
        });
    }
}
