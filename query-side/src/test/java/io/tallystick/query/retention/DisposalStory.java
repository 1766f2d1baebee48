package io.tallystick.query.retention;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionWitnessed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsHandedOver;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.ListedForDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionLengthened;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.TakenOffDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.UnitAppraised;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDispatchedOut;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.events.retention.Trigger;
import io.tallystick.query.WrittenLog;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Four units whose term is over: one destroyed, one retained, one handed over, one frozen and lengthened. */
public final class DisposalStory {
    public static final RecordId ARCHIVES = new RecordId("org/DAS");
    public static final RecordId BATCH = new RecordId("destruction/2026-000001");
    public static final RecordId TRANSFER = new RecordId("transfer-out/2026-000001");
    static final Signature HU = signature("E06", Post.ARCHIVES_HEAD);
    static final Signature AN = signature("E11", Post.APPRAISER);
    static final Signature BAO = signature("E12", Post.APPRAISER);
    static final Signature FA = signature("E13", Post.LEGAL_REPRESENTATIVE);
    static final Signature JIAN = signature("E14", Post.DESTRUCTION_SUPERVISOR);
    static final Signature JIN = signature("E15", Post.DESTRUCTION_SUPERVISOR);
    static final Signature CO = signature("E16", Post.COMPLIANCE_OFFICER);
    private static final String HASH = "ab".repeat(32);
    private static final LocalDate UNTIL = LocalDate.of(2020, 12, 31);

    private final WrittenLog log;

    public DisposalStory(WrittenLog log) {
        this.log = log;
    }

    static RecordId unit(int number) {
        return RecordId.of("unit", "U" + number);
    }

    static RecordId retention(int number) {
        return RecordId.of("retention", "U" + number);
    }

    private void tell(RecordId record, Signature by, String command, DomainEvent... events) {
        log.append(record, as(by, "retention." + command), events);
    }

    private static DisposalLine line(int number) {
        return new DisposalLine(
                number,
                unit(number),
                CustodyUnitKind.VOLUME,
                "Papers " + number,
                2010,
                "OLD-" + number,
                3,
                40,
                new RetentionPeriod("D10"),
                UNTIL,
                15,
                null);
    }

    /** The periods of four units run; the fourth is frozen and later kept longer. */
    public DisposalStory running() {
        log.append(
                ARCHIVES,
                as(HU, "organisation.OpenUnit"),
                new UnitOpened(ARCHIVES, new RecordId("fonds/Z109"), null, "DAS", "Archives"));
        IntStream.rangeClosed(1, 4).forEach(this::open);
        tell(
                retention(4),
                FA,
                "PlaceHold",
                new HoldPlaced(
                        retention(4),
                        new Hold(
                                1,
                                Hold.Kind.AUDIT,
                                "auditor",
                                "accounts of 2010",
                                CO.employee(),
                                LocalDate.of(2026, 5, 1)),
                        FA));
        return this;
    }

    private void open(int number) {
        UnitDescription description = new UnitDescription(
                new RecordId("fonds/Z109"),
                new RecordId("org/KFB"),
                null,
                CustodyUnitKind.VOLUME,
                "WS",
                "SC",
                2010,
                new RetentionPeriod("D10"),
                "Papers " + number,
                null,
                null);
        RetentionClock clock = new RetentionClock(
                1,
                RetentionBasis.SCHEDULE,
                Trigger.FILING,
                "D10",
                null,
                null,
                null,
                LocalDate.of(2010, 12, 31),
                10,
                UNTIL);
        tell(
                retention(number),
                HU,
                "StartRetention",
                new RetentionOpened(
                        retention(number), unit(number), ARCHIVES, description, List.of(clock), clock.term()));
    }

    /** The hold is reviewed, then released, and the unit kept for longer. */
    public DisposalStory lengthened() {
        tell(
                retention(4),
                CO,
                "ReviewHold",
                new HoldReviewed(retention(4), 1, "goes on", LocalDate.of(2026, 8, 1), CO));
        tell(retention(4), HU, "ReleaseHold", new HoldReleased(retention(4), 1, "audit closed", HU));
        RetentionClock clock = new RetentionClock(
                2,
                RetentionBasis.LENGTHENED,
                Trigger.EVENT,
                "board",
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                10,
                LocalDate.of(2036, 12, 31));
        tell(
                retention(4),
                HU,
                "LengthenRetention",
                new ClockStarted(retention(4), clock, clock.term()),
                new RetentionLengthened(retention(4), new Term(Term.Standing.DATED, UNTIL, 1), clock.term(), "board"));
        return this;
    }

    /** Three are listed. */
    public DisposalStory listed() {
        tell(
                BATCH,
                HU,
                "ListForDisposal",
                new DisposalListed(BATCH, ARCHIVES, 3, LineSet.none(), LocalDate.of(2026, 3, 1), HU),
                new DisposalLinesListed(BATCH, List.of(line(1), line(2), line(3))));
        IntStream.rangeClosed(1, 3)
                .forEach(i -> tell(retention(i), HU, "ListForDisposal", new ListedForDisposal(retention(i), BATCH, i)));
        return this;
    }

    private void decide(int number, Disposal decision) {
        tell(
                BATCH,
                AN,
                "AppraiseItems",
                new ItemsAppraised(BATCH, LineSet.of("" + number), decision, "looked at", null, AN));
        tell(
                retention(number),
                AN,
                "AppraiseItems",
                new UnitAppraised(retention(number), BATCH, decision, "looked at", null, AN));
    }

    /** The first is to be destroyed, the second retained after all, the third handed over. */
    public DisposalStory decided() {
        decide(1, Disposal.DESTROY);
        decide(2, Disposal.DESTROY);
        decide(2, Disposal.RETAIN);
        decide(3, Disposal.TRANSFER_OUT);
        return this;
    }

    /** Drawn up, signed and approved. */
    public DisposalStory approved() {
        tell(
                BATCH,
                HU,
                "DrawUpRegister",
                new RegisterDrawnUp(
                        BATCH, HASH, LineSet.of("1"), LineSet.of("3"), LineSet.of("2"), LineSet.none(), HU));
        tell(retention(2), HU, "DrawUpRegister", new TakenOffDisposal(retention(2), BATCH, "retained"));
        tell(BATCH, AN, "SignRegister", new RegisterSigned(BATCH, HASH, AN, false));
        tell(BATCH, BAO, "SignRegister", new RegisterSigned(BATCH, HASH, BAO, true));
        tell(
                BATCH,
                FA,
                "ApproveDestruction",
                new DestructionApproved(BATCH, HASH, LocalDate.of(2026, 5, 30), null, FA));
        return this;
    }

    /** The third goes to another house, which signs for it. */
    private void givenAway() {
        String hash = "cd".repeat(32);
        tell(
                TRANSFER,
                HU,
                "DrawUpTransferOut",
                new TransferOutListed(TRANSFER, BATCH, ARCHIVES, "City archives", "deed 7", 1, hash, HU),
                new TransferOutLinesListed(TRANSFER, List.of(line(3))));
        tell(BATCH, HU, "DrawUpTransferOut", new ItemsListedOut(BATCH, LineSet.of("3"), TRANSFER));
        tell(
                TRANSFER,
                HU,
                "DispatchTransferOut",
                new TransferOutDispatched(TRANSFER, hash, LocalDate.of(2026, 8, 1), HU));
        tell(retention(3), HU, "DispatchTransferOut", new UnitDispatchedOut(retention(3), TRANSFER, HU));
        tell(
                TRANSFER,
                JIAN,
                "SignTransferOut",
                new TransferOutSigned(
                        TRANSFER,
                        hash,
                        LineSet.of("3"),
                        LineSet.none(),
                        null,
                        new Protected<>(TRANSFER, "c2VhbGVk"),
                        "head of accessions",
                        LocalDate.of(2026, 6, 1),
                        JIAN));
        tell(
                retention(3),
                JIAN,
                "SignTransferOut",
                new UnitTransferredOut(retention(3), BATCH, line(3), "City archives", "deed 7", HU));
        tell(
                BATCH,
                JIAN,
                "SignTransferOut",
                new ItemsHandedOver(BATCH, LineSet.of("3"), "City archives", "deed 7", HU));
    }

    /** Destroyed, handed over, signed. */
    public DisposalStory carriedOut() {
        tell(BATCH, JIAN, "CheckItems", new ItemsChecked(BATCH, LineSet.of("1"), JIAN));
        tell(BATCH, JIN, "CheckItems", new ItemsChecked(BATCH, LineSet.of("1"), JIN));
        tell(
                BATCH,
                HU,
                "ExecuteDestruction",
                new DestructionExecuted(BATCH, LineSet.of("1"), LocalDate.of(2026, 6, 1), "mill", "pulped", HU));
        tell(retention(1), HU, "ExecuteDestruction", new UnitDestroyed(retention(1), BATCH, line(1), HU));
        givenAway();
        tell(BATCH, JIAN, "WitnessDestruction", new DestructionWitnessed(BATCH, HASH, JIAN));
        tell(BATCH, JIN, "WitnessDestruction", new DestructionWitnessed(BATCH, HASH, JIN), new BatchCompleted(BATCH));
        return this;
    }
}
