package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.command.shifts.OnDuty;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.Shift;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveEntered;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveSettled;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveStruck;
import io.tallystick.events.shifts.LeaveBookEvent.UnclosedLeaveEscalated;
import io.tallystick.events.shifts.LeaveEvent.CertificateFiled;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveClosed;
import io.tallystick.events.shifts.LeaveEvent.LeaveDeclined;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveSplitDetected;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import io.tallystick.events.shifts.LeaveEvent.SickLeaveConfirmed;
import io.tallystick.events.shifts.LeaveEvent.SlipSubmitted;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.LeaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Leave is asked for, approved level by level, shown by certificates and closed (V-85 to V-104). */
final class LeaveDesk {
    private static final int FULL = 100;
    private static final int LONGEST = 366;

    private final LedgerRecords<Leave> leaves;
    private final LedgerRecords<LeaveBook> books;
    private final LedgerRecords<Absence> absences;
    private final LedgerRecords<Shift> worked;
    private final Consequences consequences;
    private final Rosters rosters;

    LeaveDesk(
            LedgerRecords<Leave> leaves,
            LedgerRecords<LeaveBook> books,
            LedgerRecords<Absence> absences,
            LedgerRecords<Shift> worked,
            Consequences consequences,
            Rosters rosters) {
        this.leaves = leaves;
        this.books = books;
        this.absences = absences;
        this.worked = worked;
        this.consequences = consequences;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(RequestLeave command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        boolean sick = command.kind() == LeaveKind.SICK;
        boolean proxy = !by.employee().equals(employee);
        decision.require("V-95", sick || !proxy, "refused.inPerson", fact("employee", employee));
        LocalDate from = command.from();
        LocalDate until = command.until();
        decision.requireField(
                "until", !until.isBefore(from) && until.isBefore(from.plusDays(LONGEST)), "refused.leaveDays");
        Duties duties = new Duties(rosters, employee, decision);
        int hundredths = hundredths(command, duties, decision);
        decision.requireState(hundredths > 0, "refused.nothingToLeave");
        Aggregate<LeaveBook> book = book(employee);
        Optional<RecordId> same = book.invoke(b -> b.touching(from, until));
        decision.requireState(
                same.isEmpty(),
                "refused.leaveThere",
                fact("leave", same.map(RecordId::key).orElse("")));
        requireClosed(book, sick, employee, decision);
        List<RosteredShift> shifts = duties.shifts(from, until);
        Instant starts =
                shifts.isEmpty() ? decision.startOf(from) : shifts.getFirst().starts();
        boolean late = !decision.recordedAt().isBefore(starts);
        decision.require("V-87", !late || sick || command.whyLate() != null, "refused.askedTooLate");
        boolean emergency = sick && Boolean.TRUE.equals(command.emergency());
        Optional<RosteredShift> swapped =
                shifts.stream().filter(Duties::swapped).findFirst();
        decision.require(
                "V-114",
                swapped.isEmpty() || emergency,
                "refused.leaveOnSwap",
                fact("date", swapped.map(s -> s.date().toString()).orElse("")));
        if (late) {
            decision.applies("V-90");
        } else if (!sick && !command.kind().outside()) {
            new Notice(command, decision).require(shifts);
        }
        RecordId id = decision.newId("leave");
        String reason = command.whyLate() == null ? command.reason() : command.reason() + "\n" + command.whyLate();
        LeaveRequested requested = new LeaveRequested(
                id,
                employee,
                null,
                from,
                until,
                hundredths,
                late,
                proxy,
                null,
                Boolean.TRUE.equals(command.exceptional()),
                command.sameCauseAs(),
                decision.protect(employee, reason),
                decision.protect(employee, command.kind().name()),
                decision.protect(employee, String.valueOf(emergency)),
                by);
        leaves.newInstance(() -> new Leave(requested));
        book.execute(b -> b.tell(new LeaveEntered(
                LeaveBook.of(employee), employee, id, from, until, hundredths, command.sameCauseAs())));
    }

    private void requireClosed(Aggregate<LeaveBook> book, boolean sick, RecordId employee, Decision decision) {
        Optional<RecordId> unclosed = book.invoke(b -> b.unclosedBefore(
                decision.today(), id -> leaves.load(id.value()).invoke(Leave::state) == LeaveState.APPROVED));
        decision.require(
                "V-85",
                unclosed.isEmpty() || sick,
                "refused.leaveNotClosed",
                List.of(remedy("remedy.closeLeave", "shifts.CloseLeave", Post.AGENT, Post.SHIFT_LEADER)),
                fact("leave", unclosed.map(RecordId::key).orElse("")));
        unclosed.ifPresent(leave -> book.execute(b -> b.tell(new UnclosedLeaveEscalated(
                LeaveBook.of(employee),
                leave,
                decision.organisation()
                        .employee(employee)
                        .map(Organisation.Employee::superior)
                        .orElse(null)))));
    }

    private static int hundredths(RequestLeave command, Duties duties, Decision decision) {
        int half = decision.applies("VI-1") ? FULL - decision.number("VI-1", "halfDayHundredths") : 0;
        long days = command.from()
                .datesUntil(command.until().plusDays(1))
                .filter(duties::worked)
                .count();
        // Half of a day off is nothing, and shortens no leave (V-94).
        int halves = (Boolean.TRUE.equals(command.fromHalf()) && duties.worked(command.from()) ? half : 0)
                + (Boolean.TRUE.equals(command.untilHalf()) && duties.worked(command.until()) ? half : 0);
        return Math.toIntExact(days * FULL - halves);
    }

    @CommandHandler
    void handle(ApproveLeave command, Decision decision) throws Exception {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        RecordId employee = head.employee();
        Line line = new Line(employee, decision);
        Post next = line.next(leave.invoke(Leave::endorsed));
        Signature by = line.sign(next);
        leave.execute(l -> l.requireState(decision, LeaveState.REQUESTED));
        decision.separate("VI-14", "role.leaveTaker", new Signature(employee, Post.NONE, null));
        decision.separate("VI-14", "role.requester", head.by());
        leave.invoke(Leave::endorsers).forEach(earlier -> decision.separate("VI-14", "role.approver", earlier));
        line.require(by, next);
        Duties duties = new Duties(rosters, employee, decision);
        int hundredths = together(leave, head, duties, decision);
        LeaveKind kind = kind(leave, decision);
        Post last = line.last(head, kind, hundredths);
        if (Line.LEVELS.indexOf(by.post()) < Line.LEVELS.indexOf(last)) {
            leave.execute(l -> l.tell(new LeaveEndorsed(head.leave(), by.post(), hundredths, by)));
            return;
        }
        LocalDate closeDue = duties.firstAfter(head.until());
        LocalDate slipDue = kind == LeaveKind.SICK ? duties.slipDue(head.until()) : null;
        leave.execute(l ->
                l.tell(new LeaveApproved(head.leave(), by.post(), hundredths, head.late(), closeDue, slipDue, by)));
        cover(head, duties, by);
    }

    /** The length together with the leaves that are one with it; asked for counts as approved, so that no order of approvals escapes (V-94). */
    private int together(Aggregate<Leave> leave, LeaveRequested head, Duties duties, Decision decision)
            throws Exception {
        boolean added = decision.applies("V-94")
                && Boolean.parseBoolean(decision.rules().parameter("V-94", "adjoiningAdded", decision.occurredOn()));
        if (!added) {
            return head.hundredths();
        }
        List<LeaveBook.Entry> all = book(head.employee())
                .invoke(b -> b.together(head.leave(), duties::worked, entry -> returned(entry, duties, decision)));
        if (all.size() < 2) {
            return head.hundredths();
        }
        int sum = all.stream().mapToInt(LeaveBook.Entry::hundredths).sum();
        List<RecordId> others = all.stream()
                .map(LeaveBook.Entry::leave)
                .filter(id -> !id.equals(head.leave()))
                .toList();
        leave.execute(l -> l.tell(new LeaveSplitDetected(head.leave(), others, sum)));
        return sum;
    }

    /**
     * Whether the person was there again before the last day of a leave: signed on to the first shift after the return, or somebody
     * else closed it. Nobody escapes a level by a return on paper (V-94).
     */
    private boolean returned(LeaveBook.Entry entry, Duties duties, Decision decision) {
        if (!Boolean.parseBoolean(decision.rules().parameter("V-94", "returnShown", decision.occurredOn()))) {
            return true;
        }
        RecordId employee = duties.employee();
        boolean byOther = leaves.load(entry.leave().value())
                .invoke(l -> l.closedBy().filter(by -> !by.equals(employee)).isPresent());
        return byOther
                || duties.shifts(entry.until().plusDays(1), entry.asked()).stream()
                        .findFirst()
                        .flatMap(shift -> worked.find(shift.shift()))
                        .filter(shift -> Boolean.TRUE.equals(shift.invoke(s -> s.came(employee))))
                        .isPresent();
    }

    /** Frees the person from the shifts; an absence recorded by then is reversed, not edited (V-91). */
    private void cover(LeaveRequested head, Duties duties, Signature by) {
        duties.each(
                head.from(),
                head.until(),
                (roster, shift) -> roster.excuse(head.employee(), shift.date(), head.leave()));
        head.from().datesUntil(head.until().plusDays(1)).forEach(day -> {
            RecordId id = Absence.of(head.employee(), day);
            absences.find(id)
                    .filter(a -> Boolean.TRUE.equals(a.invoke(Absence::counts)))
                    .ifPresent(absence -> {
                        absence.execute(a -> a.tell(new AbsenceReclassified(id, head.leave(), by)));
                        consequences.fall(id, by);
                    });
        });
    }

    @CommandHandler
    void handle(DeclineLeave command, Decision decision) throws Exception {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        leave.execute(l -> l.requireState(decision, LeaveState.REQUESTED));
        decision.separate("VI-14", "role.leaveTaker", new Signature(head.employee(), Post.NONE, null));
        leave.execute(
                l -> l.tell(new LeaveDeclined(head.leave(), decision.protect(head.employee(), command.reason()), by)));
        book(head.employee()).execute(b -> b.tell(new LeaveStruck(LeaveBook.of(head.employee()), head.leave())));
    }

    @CommandHandler
    void handle(WithdrawLeave command, Decision decision) throws Exception {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        Signature by = own(leave, head, decision);
        leave.execute(l -> l.requireState(decision, LeaveState.REQUESTED, LeaveState.APPROVED));
        boolean approved = leave.invoke(Leave::state) == LeaveState.APPROVED;
        decision.require(
                "V-85",
                !approved || decision.today().isBefore(head.from()),
                "refused.leaveBegun",
                List.of(remedy("remedy.closeLeave", "shifts.CloseLeave", Post.AGENT, Post.SHIFT_LEADER)),
                fact("from", head.from()));
        leave.execute(l -> l.tell(new LeaveWithdrawn(head.leave(), by)));
        book(head.employee()).execute(b -> b.tell(new LeaveStruck(LeaveBook.of(head.employee()), head.leave())));
        if (approved) {
            new Duties(rosters, head.employee(), decision)
                    .each(
                            head.from(),
                            head.until(),
                            (roster, shift) -> roster.restore(head.employee(), shift.date(), head.leave()));
        }
    }

    @CommandHandler
    void handle(FileCertificate command, Decision decision) {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        decision.requireState(kind(leave, decision) == LeaveKind.SICK, "refused.notSick");
        decision.requireField("until", !command.until().isBefore(command.from()), "refused.leaveDays");
        leave.execute(l -> l.requireState(decision, LeaveState.REQUESTED, LeaveState.APPROVED, LeaveState.CLOSED));
        decision.applies("V-96");
        boolean before = leave.invoke(Leave::uncovered).isEmpty();
        List<LocalDate> gaps = leave.invoke(Leave::gaps);
        leave.execute(l -> l.tell(new CertificateFiled(
                head.leave(),
                command.from(),
                command.until(),
                decision.protect(head.employee(), command.issuer()),
                by)));
        List<LocalDate> uncovered = leave.invoke(Leave::uncovered);
        decision.require("V-98", uncovered.isEmpty(), "refused.certificateGap", fact("days", days(uncovered)));
        if (!before && uncovered.isEmpty()) {
            leave.execute(l -> l.tell(new SickLeaveConfirmed(head.leave())));
            if (!gaps.isEmpty()) {
                cover(head, new Duties(rosters, head.employee(), decision), by);
            }
        }
    }

    @CommandHandler
    void handle(SubmitSlip command, Decision decision) {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        leave.execute(l -> l.requireState(decision, LeaveState.APPROVED, LeaveState.CLOSED));
        LocalDate dueOn = new Duties(rosters, head.employee(), decision).slipDue(head.until());
        decision.require("V-99", !decision.occurredOn().isAfter(dueOn), "refused.slipLate", fact("due", dueOn));
        leave.execute(l -> l.tell(new SlipSubmitted(head.leave(), decision.occurredOn(), dueOn, by)));
    }

    @CommandHandler
    void handle(CloseLeave command, Decision decision) throws Exception {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        LeaveRequested head = leave.invoke(Leave::head);
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        OnDuty.forOneself(head.employee(), decision);
        leave.execute(l -> l.requireState(decision, LeaveState.APPROVED));
        LocalDate back = command.returnedOn();
        decision.requireField("returnedOn", !back.isAfter(decision.today()), "refused.notYet", fact("from", back));
        decision.requireField(
                "returnedOn", !back.isBefore(head.from()), "refused.returnedBefore", fact("from", head.from()));
        decision.applies("V-85");
        Duties duties = new Duties(rosters, head.employee(), decision);
        boolean certified = kind(leave, decision) == LeaveKind.SICK
                && head.hundredths() >= decision.number("V-96", "certificateDays") * FULL
                && decision.applies("V-96");
        List<LocalDate> gaps = certified
                ? leave.invoke(Leave::uncovered).stream()
                        .filter(day -> day.isBefore(back))
                        .toList()
                : List.of();
        decision.require("V-98", gaps.isEmpty(), "refused.certificateGap", fact("days", days(gaps)));
        if (!gaps.isEmpty()) {
            leave.execute(l -> l.tell(new CertificateGapFound(head.leave(), gaps)));
        }
        leave.execute(l -> l.tell(new LeaveClosed(head.leave(), back, by)));
        LocalDate until = back.isAfter(head.until()) ? head.until() : back.minusDays(1);
        book(head.employee())
                .execute(b -> b.tell(new LeaveSettled(LeaveBook.of(head.employee()), head.leave(), until)));
        duties.each(head.from(), head.until(), (roster, shift) -> {
            if (gaps.contains(shift.date()) || !shift.date().isBefore(back)) {
                roster.restore(head.employee(), shift.date(), head.leave());
            }
        });
    }

    private static Signature own(Aggregate<Leave> leave, LeaveRequested head, Decision decision) {
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        decision.require(
                "V-95",
                by.employee().equals(head.employee()) || kind(leave, decision) == LeaveKind.SICK,
                "refused.inPerson",
                fact("employee", head.employee()));
        return by;
    }

    private static LeaveKind kind(Aggregate<Leave> leave, Decision decision) {
        return Objects.requireNonNull(leave.invoke(l -> l.kind(decision)));
    }

    private static String days(List<LocalDate> days) {
        return days.isEmpty() ? "" : days.getFirst() + " – " + days.getLast();
    }

    private Aggregate<LeaveBook> book(RecordId employee) throws Exception {
        return books.loadOrCreate(LeaveBook.of(employee).value(), LeaveBook::empty);
    }
}
