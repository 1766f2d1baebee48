package io.tallystick.query.loans;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LentFile;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.OffsiteExceptionGranted;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReaderEvent.EmployeeBecameReader;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.query.Acting;
import io.tallystick.query.WrittenLog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loans as the command side records them, for tests of what shows them. */
public final class LoanStory {
    public static final RecordId FONDS = new RecordId("fonds/Z109");
    public static final RecordId HOME = new RecordId("org/Z109-KFB");
    public static final RecordId ROOM = new RecordId("org/Z109-DAS");
    public static final RecordId FENG = new RecordId("employee/E0001");
    public static final RecordId VISITOR = new RecordId("reader/2026-000001");
    public static final Signature RU = Acting.signature("E0004", Post.ARCHIVIST);
    public static final Signature HAN = Acting.signature("E0002", Post.DEPARTMENT_HEAD);
    public static final Signature HU = Acting.signature("E0006", Post.ARCHIVES_HEAD);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 17);

    private final WrittenLog log;

    public LoanStory(WrittenLog log) {
        this.log = log;
    }

    public static RecordId loan(int number) {
        return RecordId.of("loan", "2026-%06d".formatted(number));
    }

    public static RecordId readerOf(@Nullable RecordId employee) {
        return employee == null ? VISITOR : RecordId.of("reader", employee.key());
    }

    /** Appends what one command left on a record. */
    public void tell(RecordId record, Signature by, DomainEvent... events) {
        log.append(record, Acting.as(by, "loans.Test"), events);
    }

    public static LoanRequested requested(
            int number, @Nullable RecordId employee, LoanMode mode, CustodyUnitKind kind, Post... approvals) {
        return new LoanRequested(
                loan(number),
                new LentFile(
                        RecordId.of("unit", "2026-00000" + number),
                        HOME,
                        "Z109-WS·2025-D30-" + number,
                        "檔案 " + number,
                        kind,
                        "SC",
                        null,
                        10,
                        2,
                        null),
                FONDS,
                ROOM,
                readerOf(employee),
                employee,
                null,
                mode,
                UsePurpose.WORK,
                "to answer a letter",
                mode == LoanMode.OFF_SITE ? "a hearing" : null,
                1,
                List.of(approvals),
                RU);
    }

    public void registerVisitor() {
        tell(
                VISITOR,
                RU,
                new ReaderRegistered(
                        VISITOR,
                        ROOM,
                        new Protected<>(VISITOR, "name"),
                        "City museum",
                        new Protected<>(VISITOR, "contact")));
    }

    /** A visit that has begun. */
    public void visit(int number, @Nullable RecordId employee, CustodyUnitKind kind) {
        RecordId loan = loan(number);
        tell(loan, RU, requested(number, employee, LoanMode.READING_ROOM, kind, Post.ARCHIVIST));
        tell(loan, HU, new LoanApproved(loan, 1, null, HU));
        tell(loan, RU, new ReadingStarted(loan, "READING-ROOM", DAY, LocalTime.of(17, 30), RU));
    }

    /** The end of a visit. */
    public void end(int number, ReturnCheck check, boolean inTime) {
        RecordId loan = loan(number);
        tell(
                loan,
                RU,
                new ReadingEnded(loan, check, inTime, RU),
                new UseProvided(loan, UsePurpose.WORK, DAY, DAY, 1, 2, 0),
                new UseEffectAsked(loan, 1, LocalDate.of(2026, 5, 31)));
    }

    public static ReturnCheck intact() {
        return new ReturnCheck(10, 10, ReturnCondition.INTACT, null);
    }

    /** A file lent off site. */
    public void lend(int number) {
        RecordId loan = loan(number);
        tell(
                loan,
                RU,
                requested(
                        number,
                        FENG,
                        LoanMode.OFF_SITE,
                        CustodyUnitKind.VOLUME,
                        Post.DEPARTMENT_HEAD,
                        Post.ARCHIVES_HEAD));
        tell(loan, HAN, new LoanApproved(loan, 1, null, HAN));
        tell(
                loan,
                HU,
                new LoanApproved(loan, 2, "agreed", HU),
                new OffsiteExceptionGranted(loan, "a hearing", List.of(HAN, HU)));
        tell(loan, RU, new LentOffSite(loan, DAY, 15, DUE, RU));
        tell(readerOf(FENG), RU, new EmployeeBecameReader(readerOf(FENG), FENG), taken(number));
    }

    public static FileTaken taken(int number) {
        return new FileTaken(readerOf(FENG), loan(number), RecordId.of("unit", "2026-00000" + number));
    }

    /** The return of a file lent off site. */
    public void giveBack(int number, ReturnCheck check, LocalDate on, int daysLate) {
        RecordId loan = loan(number);
        tell(
                loan,
                RU,
                new LoanReturned(loan, check, daysLate, RU),
                new UseProvided(loan, UsePurpose.WORK, DAY, on, 1, 2, 0));
    }
}
