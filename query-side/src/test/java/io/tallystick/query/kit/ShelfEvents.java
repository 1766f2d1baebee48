package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.Facet;
import java.time.LocalDate;

/** Events for the kit's tests, with what does not matter filled in. */
public final class ShelfEvents {
    private ShelfEvents() {}

    public static RecordId unit(int number) {
        return RecordId.of("unit", "2026-%06d".formatted(number));
    }

    public static CustodyUnitOpened opened(int number, String title, String classCode, int year) {
        CustodyUnitKind kind = number % 2 == 0 ? CustodyUnitKind.VOLUME : CustodyUnitKind.ITEM;
        return new CustodyUnitOpened(
                unit(number),
                new UnitDescription(
                        new RecordId("fonds/Z109"),
                        new RecordId("unit/KFB"),
                        null,
                        kind,
                        "WS",
                        classCode,
                        year,
                        RetentionPeriod.PERMANENT,
                        title,
                        null,
                        null),
                new RecordId("employee/E0007"));
    }

    public static ItemFiled item(int number, int item, int pages) {
        return new ItemFiled(
                unit(number),
                item,
                new Item(
                        null,
                        null,
                        "a document",
                        LocalDate.of(2026, 1, 1).plusDays(item),
                        pages,
                        0,
                        Ink.BLACK,
                        Origin.HOUSE,
                        "paper",
                        null));
    }

    public static DraftCodeGiven code(int number, String code) {
        return new DraftCodeGiven(unit(number), new RecordId("series/S1"), number, code);
    }

    public static DraftCodeWithdrawn withdrawn(int number) {
        return new DraftCodeWithdrawn(unit(number), new RecordId("series/S1"), "did not arrive");
    }

    public static FacetValueSet facet(int number, String value) {
        return new FacetValueSet(unit(number), Facet.PROJECT, value);
    }
}
