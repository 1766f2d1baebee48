package io.tallystick.benchmarks;

import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.sql.SQLException;

/** A log of holdings: each unit is taken over from an inventory, and received from its department a while later. */
final class HoldingsLog {
    private static final RecordId ROOM = new RecordId("org/Z109-DAS");
    private static final ListSource SOURCE = new ListSource("inventory.xlsx", "0".repeat(64), "XLSX");

    /** Units taken over before the first of them is received. */
    private static final int BETWEEN = 1_000;

    private HoldingsLog() {}

    static void copyInto(String url, int events) throws SQLException, IOException {
        Synthetic.copyInto(url, events, HoldingsLog::line);
    }

    private static Synthetic.Line line(int i) {
        int block = i / (2 * BETWEEN);
        int within = i % (2 * BETWEEN);
        int unit = block * BETWEEN + within % BETWEEN;
        HoldingEvent event = within < BETWEEN ? migrated(unit) : received(unit);
        return new Synthetic.Line(
                "Holding",
                holding(unit).value(),
                within < BETWEEN ? 0 : 1,
                EventTypes.nameOf(event.getClass()),
                Synthetic.SERIALIZER.serialize(event, byte[].class).getData());
    }

    private static RecordId holding(int unit) {
        return RecordId.of("holding", "2031-" + unit);
    }

    private static HoldingMigrated migrated(int unit) {
        return new HoldingMigrated(
                holding(unit),
                RecordId.of("unit", "2031-" + unit),
                new UnitDescription(
                        new RecordId("fonds/Z109"),
                        new RecordId("org/Z109-KFB"),
                        null,
                        CustodyUnitKind.VOLUME,
                        "WS",
                        "SC",
                        2000 + unit % 25,
                        RetentionPeriod.PERMANENT,
                        "關於檔案移交的通知 " + unit,
                        null,
                        null),
                1,
                null,
                null,
                "Z109-WS·" + (2000 + unit % 25) + "-Y-" + unit,
                "A-" + unit % 500,
                ROOM,
                SOURCE,
                unit + 1);
    }

    private static HoldingReceived received(int unit) {
        return new HoldingReceived(holding(unit), RecordId.of("transfer", "2031-" + unit / BETWEEN), ROOM);
    }
}
