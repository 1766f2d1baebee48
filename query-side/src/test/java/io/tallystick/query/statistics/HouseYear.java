package io.tallystick.query.statistics;

import static io.tallystick.query.QueryFixture.by;

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
import io.tallystick.query.QueryFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Units on their way in, out and onto the shelf, as events; and faults among them, wherever a test plants one. */
public final class HouseYear {
    public static final RecordId FONDS = new RecordId("fonds/Z109");
    public static final RecordId ROOM = new RecordId("org/Z109-DAS");
    public static final RecordId STOCKTAKE = new RecordId("stocktake/2026-000001");
    private static final Signature SOMEBODY = new Signature(new RecordId("employee/E0042"), Post.ARCHIVIST, null);
    private static final RetentionPeriod PERIOD = new RetentionPeriod("D10");

    private final QueryFixture ledger;

    public HouseYear(QueryFixture ledger) {
        this.ledger = ledger;
    }

    public static RecordId unit(int number) {
        return RecordId.of("unit", "2026-%06d".formatted(number));
    }

    public static RecordId holding(int number) {
        return RecordId.of("holding", "2026-%06d".formatted(number));
    }

    private static CustodyUnitKind kind(int number) {
        return number % 3 == 0 ? CustodyUnitKind.PHOTO : CustodyUnitKind.ITEM;
    }

    public void described(int number) {
        ledger.log()
                .append(
                        unit(number),
                        by("custody.DeclareTransfer"),
                        new CustodyUnitDeclared(
                                unit(number),
                                new UnitDescription(
                                        FONDS,
                                        ROOM,
                                        null,
                                        kind(number),
                                        "WS",
                                        "SC",
                                        2026,
                                        PERIOD,
                                        "Letter",
                                        null,
                                        null),
                                SOMEBODY.employee(),
                                3,
                                1,
                                new RecordId("transfer/2026-000001"),
                                null));
    }

    /** A transfer of these units that both signed. */
    public void receipt(int transfer, List<Integer> numbers) {
        RecordId id = RecordId.of("transfer", "2026-%06d".formatted(transfer));
        List<ListLine> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(new ListLine(
                    lines.size() + 1,
                    unit(number),
                    null,
                    kind(number),
                    "Letter",
                    2026,
                    null,
                    3,
                    1,
                    PERIOD,
                    null,
                    null,
                    null));
        }
        ledger.log()
                .append(
                        id,
                        by("custody.SignReceipt"),
                        new LinesListed(id, lines),
                        new TransferReconciled(id, LineSet.first(numbers.size()), LineSet.none(), LineSet.none(), 0));
    }

    public void received(int transfer, int number) {
        ledger.log()
                .append(
                        holding(number),
                        by("custody.SignReceipt"),
                        new HoldingReceived(
                                holding(number), RecordId.of("transfer", "2026-%06d".formatted(transfer)), ROOM));
    }

    /** Units 1 to n received properly. */
    public HouseYear shelved(int n) {
        List<Integer> numbers = IntStream.rangeClosed(1, n).boxed().toList();
        numbers.forEach(this::described);
        receipt(1, numbers);
        numbers.forEach(number -> received(1, number));
        return this;
    }

    public void register(int batch, List<Integer> numbers) {
        RecordId id = RecordId.of("destruction", "2026-%06d".formatted(batch));
        List<DisposalLine> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(new DisposalLine(
                    lines.size() + 1,
                    unit(number),
                    kind(number),
                    "Letter",
                    2026,
                    null,
                    1,
                    3,
                    PERIOD,
                    LocalDate.of(2026, 1, 1),
                    0,
                    null));
        }
        ledger.log()
                .append(
                        id,
                        by("retention.ExecuteDestruction"),
                        new DisposalLinesListed(id, lines),
                        new DestructionExecuted(
                                id,
                                LineSet.first(numbers.size()),
                                LocalDate.of(2026, 3, 1),
                                "mill",
                                "pulped",
                                SOMEBODY));
    }

    public void destroyed(int batch, int number) {
        ledger.log()
                .append(
                        holding(number),
                        by("retention.ExecuteDestruction"),
                        new HoldingDestroyed(
                                holding(number), RecordId.of("destruction", "2026-%06d".formatted(batch))));
    }

    /** A stock-take that expected units and saw some of them, and something else. */
    public void stocktake(List<Integer> expected, List<Integer> seen, Stray... strays) {
        Spot spot = new Spot("S-1", null);
        ledger.log()
                .append(
                        STOCKTAKE,
                        by("custody.EndStocktakeCount"),
                        new UnitsExpected(
                                STOCKTAKE,
                                expected.stream()
                                        .map(n -> new ExpectedUnit(unit(n), null, "S-1", null, false))
                                        .toList()),
                        new UnitsSeen(
                                STOCKTAKE,
                                spot,
                                seen.stream().map(HouseYear::unit).toList(),
                                SOMEBODY),
                        new StraysFound(STOCKTAKE, spot, List.of(strays), SOMEBODY),
                        new StocktakeCounted(
                                STOCKTAKE,
                                expected.size(),
                                seen.size(),
                                0,
                                0,
                                expected.size() - seen.size(),
                                strays.length,
                                SOMEBODY));
    }
}
