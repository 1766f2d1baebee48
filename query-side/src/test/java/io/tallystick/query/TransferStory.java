package io.tallystick.query;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.Discrepancy.Kind;
import io.tallystick.events.custody.Discrepancy.Resolution;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.ListHash;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.SurplusFound;
import io.tallystick.events.custody.TransferEvent.SurplusUndone;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.TransferEvent.WritingMediumChecked;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesReordered;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One transfer from first to last, as the command side records it: four units, of which one is sent back, one is missing,
 * one has a page less, and something arrives that is on no list.
 */
public final class TransferStory {
    public static final RecordId FONDS = new RecordId("fonds/Z109");
    public static final RecordId FROM = new RecordId("org/KFB");
    public static final RecordId TO = new RecordId("org/DAS");
    public static final RecordId TRANSFER = new RecordId("transfer/2026-000001");
    public static final RecordId SERIES = new RecordId("series/S1");
    public static final Signature FENG = new Signature(new RecordId("employee/E01"), Post.FILER, null);
    public static final Signature HAN = new Signature(new RecordId("employee/E02"), Post.DEPARTMENT_HEAD, null);
    public static final Signature SUN = new Signature(new RecordId("employee/E03"), Post.ARCHIVIST, null);
    public static final Signature RU =
            new Signature(new RecordId("employee/E04"), Post.ARCHIVIST, new RecordId("employee/E05"));
    public static final Signature HU = new Signature(new RecordId("employee/E06"), Post.ARCHIVES_HEAD, null);

    private final WrittenLog log;
    private final String hash;
    private final List<ListLine> lines;
    private int commands;

    public TransferStory(WrittenLog log) {
        this.log = log;
        this.lines = List.of(line(1), line(2), line(3), line(4));
        this.hash = ListHash.of(lines);
    }

    public static RecordId unit(int number) {
        return new RecordId("unit/2026-00000" + number);
    }

    public static RecordId holding(int number) {
        return new RecordId("holding/2026-00000" + number);
    }

    /** Lines 1 and 2 are volumes, 3 and 4 single items. */
    private static CustodyUnitKind kind(int number) {
        return number < 3 ? CustodyUnitKind.VOLUME : CustodyUnitKind.ITEM;
    }

    private static ListLine line(int number) {
        return new ListLine(
                number,
                unit(number),
                "Z109-WS·2026-D30-KFB-000" + number,
                kind(number),
                "檔案移交 " + number,
                2026,
                "文 " + number,
                3,
                1,
                new RetentionPeriod("D30"),
                null,
                null,
                number == 1 ? "remark" : null);
    }

    private long command(Signature by, String command, RecordId record, DomainEvent... events) {
        return log.append(record, provenance(by, command, "command-" + ++commands), events);
    }

    /** Provenance with two rules cited, one of them by every command. */
    public static Provenance provenance(Signature by, String command, String id) {
        Instant occurred = command.endsWith("RegisterArrival") ? Instant.parse("2026-02-27T09:00:00Z") : null;
        return new Provenance(
                by,
                command,
                id,
                occurred,
                occurred == null ? null : "weekend",
                null,
                List.of(new RuleCitation("I-13", 1), new RuleCitation("VI-14", 2)),
                Map.of());
    }

    /** Units opened, filled, arranged, approved, bound and numbered in draft. */
    public TransferStory prepared() {
        for (int i = 1; i <= 4; i++) {
            open(i);
        }
        command(
                SUN,
                "filing.DraftNumbers",
                SERIES,
                new SeriesOpened(SERIES, FONDS, FROM, "Z109-WS·2026-D30-KFB", 4, 1),
                new NumbersDrafted(SERIES, 1, List.of(unit(2), unit(1), unit(3), unit(4))),
                new SeriesReordered(SERIES, 1, List.of(unit(1), unit(2))));
        return this;
    }

    private void open(int number) {
        UnitDescription description = new UnitDescription(
                FONDS,
                FROM,
                null,
                kind(number),
                "WS",
                "SC",
                2026,
                new RetentionPeriod("D30"),
                "檔案移交 " + number,
                "文 " + number,
                null);
        command(
                FENG,
                "filing.OpenCustodyUnit",
                unit(number),
                new CustodyUnitOpened(unit(number), description, FENG.employee()));
        command(
                FENG,
                "filing.OpenCustodyUnit",
                holding(number),
                new HoldingPrepared(holding(number), unit(number), FROM));
        Item item = new Item(
                "責任者",
                "文 " + number,
                "document",
                LocalDate.of(2026, 1, 2),
                3,
                0,
                Ink.BLACK,
                Origin.HOUSE,
                "paper",
                null);
        command(FENG, "filing.FileItem", unit(number), new ItemFiled(unit(number), 1, item));
        if (number < 4) {
            command(
                    FENG,
                    "filing.ArrangeUnit",
                    unit(number),
                    new CustodyUnitArranged(unit(number), List.of(1), 3, FENG));
        }
        if (number < 3) {
            command(HAN, "filing.ApproveFiling", unit(number), new FilingApproved(unit(number), HAN));
        }
        if (number == 1) {
            command(FENG, "filing.BindUnit", unit(number), new CustodyUnitBound(unit(number), FENG));
        }
    }

    public TransferStory listed() {
        command(
                SUN,
                "custody.ListTransfer",
                TRANSFER,
                new TransferListed(
                        TRANSFER,
                        FONDS,
                        FROM,
                        TO,
                        null,
                        false,
                        4,
                        12,
                        Map.of(CountingUnit.VOLUME, 2, CountingUnit.PIECE, 2),
                        hash,
                        null,
                        SUN),
                new LinesListed(TRANSFER, lines.subList(0, 3)),
                new LinesListed(TRANSFER, lines.subList(3, 4)));
        for (int i = 1; i <= 4; i++) {
            command(SUN, "custody.ListTransfer", holding(i), new HoldingListed(holding(i), TRANSFER, i));
        }
        return this;
    }

    public TransferStory dispatched() {
        command(SUN, "custody.DispatchTransfer", TRANSFER, new TransferDispatched(TRANSFER, hash, SUN));
        return this;
    }

    public TransferStory arrived() {
        command(
                RU,
                "custody.RegisterArrival",
                TRANSFER,
                new DeliveryReceived(TRANSFER, LocalDate.of(2026, 2, 27), 1, RU));
        return this;
    }

    public TransferStory counted() {
        command(
                RU,
                "custody.CountLines",
                TRANSFER,
                new LinesCounted(TRANSFER, LineSet.of("1-2,4"), RU),
                new LinesMissing(TRANSFER, LineSet.of("3"), RU),
                new PagesDiffered(TRANSFER, 4, 3, 2));
        command(RU, "custody.UndoCount", TRANSFER, new CountUndone(TRANSFER, LineSet.of("2")));
        command(
                RU,
                "custody.CountLines",
                TRANSFER,
                new LinesRejected(
                        TRANSFER, LineSet.of("2"), RejectionReason.DAMAGE, "torn", new RuleCitation("I-13", 1), RU));
        command(
                RU,
                "custody.CountLines",
                TRANSFER,
                new WritingMediumChecked(TRANSFER, LineSet.of("1"), Ink.BLACK, Origin.HOUSE));
        command(RU, "custody.RecordSurplus", TRANSFER, new SurplusFound(TRANSFER, 1, "A loose photograph", 1, null));
        command(RU, "custody.RecordSurplus", TRANSFER, new SurplusFound(TRANSFER, 2, "The same again", 1, null));
        command(RU, "custody.UndoSurplus", TRANSFER, new SurplusUndone(TRANSFER, 2));
        command(
                RU,
                "custody.CompleteCount",
                TRANSFER,
                new CountCompleted(TRANSFER, 2, 1, 1, 1, RU),
                new DiscrepancyRaised(TRANSFER, new Discrepancy(1, Kind.REJECTED, 2, null, "DAMAGE", "unit 2")),
                new DiscrepancyRaised(TRANSFER, new Discrepancy(2, Kind.MISSING, 3, null, null, "unit 3")),
                new DiscrepancyRaised(TRANSFER, new Discrepancy(3, Kind.PAGES, 4, "3", "2", "unit 4")),
                new DiscrepancyRaised(TRANSFER, new Discrepancy(4, Kind.SURPLUS, null, null, null, "photograph")));
        return this;
    }

    public TransferStory settled() {
        Resolution[] resolutions = {
            Resolution.RETURNED_FOR_REWORK, Resolution.FOUND, Resolution.ACCEPTED_AS_COUNTED, Resolution.SENT_BACK
        };
        for (int i = 1; i <= 4; i++) {
            command(
                    HU,
                    "custody.ResolveDiscrepancy",
                    TRANSFER,
                    new DiscrepancyResolved(TRANSFER, i, resolutions[i - 1], "settled", HU));
        }
        return this;
    }

    public TransferStory signed() {
        command(SUN, "custody.SignReceipt", TRANSFER, new ReceiptSigned(TRANSFER, Side.TRANSFEROR, hash, SUN));
        command(
                RU,
                "custody.SignReceipt",
                TRANSFER,
                new ReceiptSigned(TRANSFER, Side.RECEIVER, hash, RU),
                new TransferReconciled(TRANSFER, LineSet.of("1,3,4"), LineSet.of("2"), LineSet.none(), 1));
        for (int i : List.of(1, 3, 4)) {
            command(RU, "custody.SignReceipt", holding(i), new HoldingReceived(holding(i), TRANSFER, TO));
        }
        command(
                RU,
                "custody.SignReceipt",
                holding(2),
                new HoldingNotReceived(holding(2), TRANSFER, NotReceived.REJECTED));
        command(RU, "custody.SignReceipt", SERIES, new NumberWithdrawn(SERIES, unit(2)), new SeriesSealed(SERIES, 3));
        command(
                RU,
                "filing.SealSeries",
                unit(1),
                new ReferenceCodeAssigned(unit(1), SERIES, 1, "Z109-WS·2026-D30-KFB-0001", 1));
        return this;
    }

    /** The whole story. */
    public void whole() {
        prepared().listed().dispatched().arrived().counted().settled().signed();
    }
}
