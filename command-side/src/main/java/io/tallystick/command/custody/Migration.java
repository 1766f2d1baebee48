package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.OldCodes;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what is in custody already, from an inventory or a catalogue. Old codes stay as they are: a gap is explained by
 * where it came from, a code two units have is an alias of both, and the ledger numbers on behind the highest (I-39).
 */
final class Migration {
    private final Repository<CustodyUnit> units;
    private final Repository<Holding> holdings;
    private final OldCodes codes;
    private final RetentionBeginning retention;
    private final SourceLists sources;

    Migration(
            Repository<CustodyUnit> units,
            Repository<Holding> holdings,
            OldCodes codes,
            RetentionBeginning retention,
            SourceLists sources) {
        this.units = units;
        this.holdings = holdings;
        this.codes = codes;
        this.retention = retention;
        this.sources = sources;
    }

    @CommandHandler
    void handle(MigrateHoldings command, Decision decision) throws Exception {
        Places.between(command.fonds(), command.from(), command.to(), decision);
        Signature taker = decision.within(Places.scope(command.to(), decision));
        ListLines.requireLength(command.rows().size(), decision);
        decision.applies("I-2");
        Free source = sources.requireFree(command.from(), command.source(), decision);
        decision.requireRows(unsound(command, decision.list("I-15", "materials")));
        OldCodes.Meeting meeting = codes.meet(command.fonds(), command.from(), coded(command), decision);
        decision.requireRows(meeting.faults());

        RecordId inventory = decision.newId("inventory");
        Map<Integer, RecordId> made = new HashMap<>();
        boolean clocks = Boolean.TRUE.equals(command.clocks());
        for (int i = 0; i < command.rows().size(); i++) {
            InventoryRow row = command.rows().get(i);
            RecordId unit = Declaration.unit('M', inventory, i + 1);
            made.put(row.row(), unit);
            boolean coded = row.code() != null;
            take(
                    command,
                    row,
                    unit,
                    inventory,
                    coded && meeting.stands(row.row()),
                    coded ? meeting.series(row.row()) : null);
            if (clocks) {
                retention.begin(
                        unit, command.to(), row.describe(command.fonds(), command.from()), row.keptFrom(), decision);
            }
        }
        meeting.record(made);
        // Last: the answer names the first record changed, and that is to be one of those that were made.
        sources.takeOver(
                source,
                inventory,
                OldList.CATALOGUE,
                command.fonds(),
                command.to(),
                command.rows().size(),
                command.quarantined(),
                taker);
    }

    private void take(
            MigrateHoldings command,
            InventoryRow row,
            RecordId unit,
            RecordId inventory,
            boolean codeStands,
            @Nullable RecordId series)
            throws Exception {
        CustodyUnitMigrated described = new CustodyUnitMigrated(
                unit,
                row.describe(command.fonds(), command.from()),
                row.author(),
                row.date(),
                Objects.requireNonNullElse(row.pages(), 0),
                row.pieces(),
                row.remarks(),
                row.code(),
                codeStands,
                series,
                inventory,
                command.source().fileName(),
                command.source().sha256(),
                row.row());
        HoldingMigrated held = new HoldingMigrated(
                Holding.of(unit),
                unit,
                described.description(),
                row.pieces(),
                row.extent(),
                row.date(),
                row.code(),
                row.place(),
                command.to(),
                command.source(),
                row.row());
        units.newInstance(() -> new CustodyUnit(described));
        holdings.newInstance(() -> new Holding(held));
    }

    private static List<OldCodes.Coded> coded(MigrateHoldings command) {
        return command.rows().stream()
                .filter(row -> row.code() != null)
                .map(row -> new OldCodes.Coded(row.row(), Objects.requireNonNull(row.code()), row.kind()))
                .toList();
    }

    private static List<RowFault> unsound(MigrateHoldings command, List<String> materials) {
        List<RowFault> faults = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (InventoryRow row : command.rows()) {
            int number = row.row();
            if (seen.merge(number, 1, Integer::sum) > 1) {
                faults.add(RowFault.of(number, "row", "refused.rowTwice"));
            }
            if (row.material() != null && !materials.contains(row.material())) {
                faults.add(RowFault.of(
                        number,
                        "material",
                        "refused.materialUnknown",
                        fact("line", number),
                        fact("material", row.material()),
                        fact("materials", String.join(", ", materials))));
            }
            faults.addAll(ListLines.unsound(
                    number,
                    row.year(),
                    Objects.requireNonNullElse(row.pages(), 0),
                    row.pieces(),
                    row.code(),
                    row.category(),
                    row.classCode(),
                    row.title(),
                    row.documentNumber(),
                    row.security(),
                    row.extent(),
                    row.date(),
                    row.place(),
                    row.author(),
                    row.remarks(),
                    command.source().fileName()));
        }
        return faults;
    }
}
