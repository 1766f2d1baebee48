package io.tallystick.benchmarks;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDifference.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A month of receipts, destructions and a stock-take over many units, and the discrepancies planted in it. */
final class DrillYear {
    private static final List<Kind> KINDS = List.of(
            Kind.ACCEPTED_NOT_RECEIVED,
            Kind.RECEIVED_WITHOUT_RECEIPT,
            Kind.RECEIVED_TWICE,
            Kind.LEFT_WITHOUT_REGISTER,
            Kind.REGISTERED_NOT_LEFT,
            Kind.NOT_IN_TABLE,
            Kind.OTHER_FONDS,
            Kind.OTHER_KIND,
            Kind.OTHER_PERIOD,
            Kind.NOT_ON_SHELF,
            Kind.ONLY_ON_SHELF,
            Kind.UNKNOWN_ON_SHELF);
    private static final int LIST = 100;
    private static final RecordId ROOM = new RecordId("org/Z109-DAS");
    private static final Signature RU = new Signature(new RecordId("employee/E0042"), Post.ARCHIVIST, null);
    private static final RetentionPeriod D10 = new RetentionPeriod("D10");
    private static final RecordId STOCKTAKE = new RecordId("stocktake/2026-000001");

    private final int lines;
    private final Kind[] fault;
    private final Set<String> planted = new HashSet<>();
    private final List<String> inTheTable = new ArrayList<>();

    DrillYear(int lines, int faults) {
        this.lines = lines;
        this.fault = new Kind[lines];
        Random chance = new Random(20261128);
        for (int n = 0; n < faults; ) {
            int at = chance.nextInt(lines);
            if (fault[at] == null) {
                fault[at] = KINDS.get(n++ % KINDS.size());
                plant(at);
            }
        }
    }

    /** What a found difference has to be called to count. */
    static String name(ReconciliationDifference difference) {
        return difference.kind() + " " + (difference.unit() == null ? difference.other() : difference.unit());
    }

    Set<String> planted() {
        return planted;
    }

    List<String> faultsOfTheTable() {
        return inTheTable;
    }

    private void plant(int at) {
        String unit = unit(at).value();
        Kind kind = fault[at];
        planted.add(kind + " " + (kind == Kind.UNKNOWN_ON_SHELF ? "stray-" + at : unit));
        switch (kind) {
            case NOT_IN_TABLE -> inTheTable.add("delete from movement where unit = '" + unit + "'");
            case OTHER_FONDS -> inTheTable.add("update movement set fonds = 'fonds/X001' where unit = '" + unit + "'");
            case OTHER_KIND -> inTheTable.add("update movement set kind = 'PHOTO' where unit = '" + unit + "'");
            case OTHER_PERIOD ->
                inTheTable.add("update movement set counted_at = '2026-10-01T00:00:00Z' where unit = '" + unit + "'");
            default -> {
                // Planted among the events.
            }
        }
    }

    private static RecordId unit(int at) {
        return RecordId.of("unit", "2026-%07d".formatted(at));
    }

    private static RecordId holding(int at) {
        return RecordId.of("holding", unit(at).key());
    }

    /** One in ten is destroyed in the month, besides those whose fault asks for it. */
    private boolean leaves(int at) {
        return fault[at] == null
                ? at % 10 == 7
                : fault[at] == Kind.LEFT_WITHOUT_REGISTER || fault[at] == Kind.ONLY_ON_SHELF;
    }

    private boolean registered(int at) {
        return (leaves(at) && fault[at] != Kind.LEFT_WITHOUT_REGISTER) || fault[at] == Kind.REGISTERED_NOT_LEFT;
    }

    void writeInto(DrillLog log) throws SQLException, IOException {
        for (int first = 0; first < lines; first += LIST) {
            received(first, Math.min(lines, first + LIST), log);
        }
        for (int first = 0; first < lines; first += LIST) {
            left(first, Math.min(lines, first + LIST), log);
        }
        counted(log);
    }

    private void received(int first, int end, DrillLog log) throws SQLException, IOException {
        RecordId transfer = RecordId.of("transfer", "2026-%06d".formatted(first / LIST));
        List<ListLine> list = new ArrayList<>();
        for (int at = first; at < end; at++) {
            log.append(unit(at), described(at, transfer));
            if (fault[at] != Kind.RECEIVED_WITHOUT_RECEIPT) {
                list.add(new ListLine(
                        list.size() + 1,
                        unit(at),
                        null,
                        CustodyUnitKind.ITEM,
                        "Letter",
                        2026,
                        null,
                        3,
                        1,
                        D10,
                        null,
                        null,
                        null));
            }
        }
        log.append(transfer, new LinesListed(transfer, list));
        log.append(
                transfer,
                new TransferReconciled(transfer, LineSet.first(list.size()), LineSet.none(), LineSet.none(), 0));
        for (int at = first; at < end; at++) {
            if (fault[at] != Kind.ACCEPTED_NOT_RECEIVED) {
                log.append(holding(at), new HoldingReceived(holding(at), transfer, ROOM));
            }
            if (fault[at] == Kind.RECEIVED_TWICE) {
                log.append(holding(at), new HoldingReceived(holding(at), transfer, ROOM));
            }
        }
    }

    private static CustodyUnitDeclared described(int at, RecordId transfer) {
        return new CustodyUnitDeclared(
                unit(at),
                new UnitDescription(
                        new RecordId("fonds/Z109"),
                        ROOM,
                        null,
                        CustodyUnitKind.ITEM,
                        "WS",
                        "SC",
                        2026,
                        D10,
                        "關於檔案移交的通知 " + at,
                        null,
                        null),
                RU.employee(),
                3,
                1,
                transfer,
                null);
    }

    private void left(int first, int end, DrillLog log) throws SQLException, IOException {
        RecordId batch = RecordId.of("destruction", "2026-%06d".formatted(first / LIST));
        List<DisposalLine> register = new ArrayList<>();
        for (int at = first; at < end; at++) {
            if (registered(at)) {
                register.add(new DisposalLine(
                        register.size() + 1,
                        unit(at),
                        CustodyUnitKind.ITEM,
                        "Letter",
                        2026,
                        null,
                        1,
                        3,
                        D10,
                        LocalDate.of(2026, 1, 1),
                        0,
                        null));
            }
        }
        if (!register.isEmpty()) {
            log.append(batch, new DisposalLinesListed(batch, register));
            log.append(
                    batch,
                    new DestructionExecuted(
                            batch, LineSet.first(register.size()), LocalDate.of(2026, 11, 5), "mill", "pulped", RU));
        }
        for (int at = first; at < end; at++) {
            if (leaves(at)) {
                log.append(holding(at), new HoldingDestroyed(holding(at), batch));
            }
        }
    }

    private void counted(DrillLog log) throws SQLException, IOException {
        Spot shelf = new Spot("S-1", null);
        List<Stray> strays = new ArrayList<>();
        int seen = 0;
        for (int first = 0; first < lines; first += LIST) {
            List<ExpectedUnit> expected = new ArrayList<>();
            List<RecordId> there = new ArrayList<>();
            for (int at = first; at < Math.min(lines, first + LIST); at++) {
                if (!leaves(at) && fault[at] != Kind.ACCEPTED_NOT_RECEIVED) {
                    expected.add(new ExpectedUnit(unit(at), null, "S-1", null, false));
                    if (fault[at] != Kind.NOT_ON_SHELF) {
                        there.add(unit(at));
                    }
                }
                if (fault[at] == Kind.ONLY_ON_SHELF) {
                    strays.add(new Stray(unit(at).key(), unit(at)));
                } else if (fault[at] == Kind.UNKNOWN_ON_SHELF) {
                    strays.add(new Stray("stray-" + at, null));
                }
            }
            log.append(STOCKTAKE, new UnitsExpected(STOCKTAKE, expected));
            log.append(STOCKTAKE, new UnitsSeen(STOCKTAKE, shelf, there, RU));
            seen += there.size();
        }
        log.append(STOCKTAKE, new StraysFound(STOCKTAKE, shelf, strays, RU));
        log.append(STOCKTAKE, new StocktakeCounted(STOCKTAKE, lines, seen, 0, 0, 0, strays.size(), RU));
    }
}
