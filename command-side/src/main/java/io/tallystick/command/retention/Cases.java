package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens retention cases, counts them again by the rules in force, and lists those that are due. */
final class Cases {
    private final LedgerRecords<CustodyUnit> units;
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<RetentionCase> cases;
    private final Repository<DestructionBatch> batches;

    Cases(
            LedgerRecords<CustodyUnit> units,
            LedgerRecords<Holding> holdings,
            LedgerRecords<RetentionCase> cases,
            Repository<DestructionBatch> batches) {
        this.units = units;
        this.holdings = holdings;
        this.cases = cases;
        this.batches = batches;
    }

    /** A unit as it stands on the shelf, from its own record or, where it has none, from the inventory. */
    private record OnShelf(
            UnitDescription description, @Nullable String code, int pieces, int pages) {
        static OnShelf of(CustodyUnit unit) {
            return new OnShelf(unit.description(), unit.codeSoFar(), unit.pieces(), unit.pages());
        }

        static OnShelf of(HoldingMigrated inventory) {
            return new OnShelf(inventory.description(), inventory.code(), inventory.pieces(), 0);
        }
    }

    @CommandHandler
    void handle(StartRetention command, Decision decision) {
        requireUnits(command.units(), decision);
        Map<RecordId, Aggregate<Holding>> held = holdings(command.units());
        Map<RecordId, OnShelf> shelf = shelf(held);
        decision.applies("VI-11");
        OneByOne.decide("units", command.units(), unit -> {
            RecordId heldBy = invoke(held, Holding.of(unit), Holding::heldBy);
            decision.within(Places.scope(heldBy, decision));
            execute(held, Holding.of(unit), h -> h.requireInCustodyOf(heldBy, decision));
            decision.requireState(!begun(unit), "refused.retentionBegun", fact("unit", unit.key()));
            UnitDescription description =
                    Objects.requireNonNull(shelf.get(unit)).description();
            List<RetentionClock> clocks = Clocks.first(description, decision);
            RetentionOpened opened = new RetentionOpened(
                    RetentionCase.of(unit), unit, heldBy, description, clocks, Term.longest(clocks));
            open(opened);
        });
    }

    private void open(RetentionOpened opened) {
        try {
            cases.newInstance(() -> new RetentionCase(opened));
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    @CommandHandler
    void handle(ApplyRulesInForce command, Decision decision) {
        decision.requireState(!command.retentions().isEmpty(), "refused.noUnits");
        decision.applies("VI-11");
        Collection<Aggregate<RetentionCase>> counted =
                cases.loadAll(command.retentions()).values();
        long longer = counted.stream()
                .filter(one -> one.invoke(c -> c.count(decision)))
                .count();
        decision.requireState(longer > 0, "refused.nothingLonger");
    }

    @CommandHandler
    void handle(ListForDisposal command, Decision decision) throws Exception {
        list(command.archives(), command.units(), Disposal.DESTROY, decision);
    }

    @CommandHandler
    void handle(ListForTransferOut command, Decision decision) throws Exception {
        list(command.archives(), command.units(), Disposal.TRANSFER_OUT, decision);
    }

    private void list(RecordId archives, List<RecordId> wanted, Disposal as, Decision decision) throws Exception {
        Signature lister = decision.within(Places.scope(archives, decision));
        requireUnits(wanted, decision);
        decision.applies("VI-26");
        Map<RecordId, Aggregate<Holding>> held = holdings(wanted);
        Map<RecordId, OnShelf> shelf = shelf(held);
        Map<RecordId, Aggregate<RetentionCase>> due =
                cases.loadPresent(wanted.stream().map(RetentionCase::of).toList());
        List<DisposalLine> lines = new ArrayList<>();
        List<Integer> basisNeeded = new ArrayList<>();
        OneByOne.decide("units", wanted, unit -> {
            decision.requireState(
                    due.containsKey(RetentionCase.of(unit)),
                    "refused.retentionNotBegun",
                    List.of(Decision.remedy(
                            "remedy.startRetention", "retention.StartRetention", Post.ARCHIVIST, Post.ARCHIVES_HEAD)),
                    fact("unit", unit.key()));
            int line = lines.size() + 1;
            execute(held, Holding.of(unit), h -> h.requireInCustodyOf(archives, decision));
            execute(due, RetentionCase.of(unit), c -> {
                c.requireListable(as, decision);
                lines.add(line(line, unit, Objects.requireNonNull(shelf.get(unit)), c.term(), decision.today()));
                if (c.belowKnownMinimum(decision.today())) {
                    basisNeeded.add(line);
                }
            });
        });
        RecordId batch = decision.newId("destruction");
        DisposalListed head = new DisposalListed(
                batch,
                archives,
                lines.size(),
                LineSet.of(basisNeeded.stream().mapToInt(n -> n)),
                decision.today(),
                lister);
        batches.newInstance(() -> new DestructionBatch(head, lines));
        lines.forEach(line -> execute(due, RetentionCase.of(line.unit()), c -> c.list(batch, line.line())));
    }

    private static void requireUnits(List<RecordId> wanted, Decision decision) {
        int most = decision.number("VI-26", "mostLines");
        decision.requireState(!wanted.isEmpty(), "refused.noUnits");
        decision.requireState(
                wanted.size() <= most, "refused.listTooLong", fact("lines", wanted.size()), fact("most", most));
        decision.requireState(new HashSet<>(wanted).size() == wanted.size(), "refused.unitTwice");
        decision.requireState(wanted.stream().allMatch(u -> u.kind().equals("unit")), "refused.notUnits");
    }

    private boolean begun(RecordId unit) {
        try {
            cases.load(RetentionCase.of(unit).value());
            return true;
        } catch (AggregateNotFoundException e) {
            return false;
        }
    }

    private Map<RecordId, Aggregate<Holding>> holdings(List<RecordId> wanted) {
        return holdings.loadAll(wanted.stream().map(Holding::of).toList());
    }

    private Map<RecordId, OnShelf> shelf(Map<RecordId, Aggregate<Holding>> held) {
        Map<RecordId, OnShelf> shelf = new HashMap<>();
        List<RecordId> recorded = new ArrayList<>();
        List<RecordId> perhaps = new ArrayList<>();
        held.keySet().forEach(holding -> {
            RecordId unit = RecordId.of("unit", holding.key());
            HoldingMigrated inventory = invoke(held, holding, Holding::migratedAs);
            if (inventory == null) {
                recorded.add(unit);
            } else {
                shelf.put(unit, OnShelf.of(inventory));
                perhaps.add(unit);
            }
        });
        units.loadAll(recorded).forEach((id, unit) -> shelf.put(id, unit.invoke(OnShelf::of)));
        units.loadPresent(perhaps).forEach((id, unit) -> shelf.put(id, unit.invoke(OnShelf::of)));
        return shelf;
    }

    private static DisposalLine line(int line, RecordId unit, OnShelf on, Term term, LocalDate today) {
        UnitDescription d = on.description();
        return new DisposalLine(
                line,
                unit,
                d.kind(),
                d.title(),
                d.year(),
                on.code(),
                on.pieces(),
                on.pages(),
                d.period(),
                term.until(),
                Math.max(0, today.getYear() - 1 - d.year()),
                d.security());
    }

    static <T> void execute(Map<RecordId, Aggregate<T>> loaded, RecordId id, Consumer<T> act) {
        Objects.requireNonNull(loaded.get(id), id.value()).execute(act);
    }

    private static <T, R> R invoke(Map<RecordId, Aggregate<T>> loaded, RecordId id, Function<T, R> ask) {
        return Objects.requireNonNull(loaded.get(id), id.value()).invoke(ask);
    }
}
