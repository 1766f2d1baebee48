package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;

/**
 * The lowest class and year a unit is numbered in, and with it everything of its code before the number:
 * {@code Z109-WS·2026-D30-KFB} (DA/T 22: fonds-category·year-period-unit).
 *
 * @param series the number series, one for each prefix and way of counting
 * @param width digits of the number
 */
record SeriesKey(RecordId series, Scope scope, String prefix, int width) {
    /** Where a unit of a known fonds and unit of the house, with a well-formed category, is numbered. */
    static SeriesKey of(UnitDescription unit, Decision decision) {
        boolean byVolume = byVolume(unit.kind());
        String prefix = "%s-%s·%d-%s-%s"
                .formatted(
                        decision.organisation()
                                .fonds(unit.fonds())
                                .orElseThrow()
                                .number(),
                        unit.category(),
                        unit.year(),
                        unit.period(),
                        decision.organisation().unit(unit.unit()).orElseThrow().code());
        return new SeriesKey(
                series(prefix, byVolume),
                Scope.ofUnit(unit.fonds(), unit.unit()),
                prefix,
                decision.number("I-39", byVolume ? "volumeDigits" : "itemDigits"));
    }

    /** The series of a prefix. */
    static RecordId series(String prefix, boolean byVolume) {
        return RecordId.of("series", prefix + (byVolume ? ".volumes" : ".items"));
    }

    /** Whether units of the kind are numbered as volumes are. */
    static boolean byVolume(CustodyUnitKind kind) {
        return kind == CustodyUnitKind.VOLUME || kind == CustodyUnitKind.BOX_OF_ITEMS;
    }
}
