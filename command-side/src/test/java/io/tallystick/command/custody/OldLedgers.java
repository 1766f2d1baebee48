package io.tallystick.command.custody;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The archive with ledgers it kept before: {@code ru} takes catalogues over. */
public final class OldLedgers {
    private final Archive archive = new Archive();
    private int files;

    public Archive archive() {
        return archive;
    }

    public Scenario house() {
        return archive.house();
    }

    /** Another file each time. */
    public ListSource file() {
        files++;
        return new ListSource("old-%d.xlsx".formatted(files), "%064x".formatted(files), "XLSX");
    }

    /** A row of a catalogue of items of 2020, kept for thirty years; its title is its row. */
    public static InventoryRow row(int row, @Nullable String code) {
        return new InventoryRow(
                row,
                code,
                CustodyUnitKind.ITEM,
                "WS",
                "SC",
                "Old letter " + row,
                2020,
                null,
                1,
                new RetentionPeriod("D30"),
                null,
                null,
                null,
                "box 1",
                "Office",
                3,
                null,
                null);
    }

    /** A catalogue of items with these codes, in rows from 2 on. */
    public MigrateHoldings catalogue(String... codes) {
        List<InventoryRow> rows = new ArrayList<>();
        for (String code : codes) {
            rows.add(row(rows.size() + 2, code));
        }
        return new MigrateHoldings(Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, file(), rows, true, 0);
    }

    /** Takes a catalogue over; its units in the order of its rows. */
    public List<RecordId> taken(String... codes) {
        house().as("ru").command(catalogue(codes)).accepted();
        return house().events(CustodyUnitMigrated.class).stream()
                .map(CustodyUnitMigrated::unit)
                .toList();
    }
}
