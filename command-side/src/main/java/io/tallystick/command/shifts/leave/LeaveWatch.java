package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.LeaveBookEvent.EmergencyNotified;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Around a leave: the call before the shift, and what people are reminded of after it (V-97, V-85, V-99). */
final class LeaveWatch {
    private final LedgerRecords<Leave> leaves;
    private final LedgerRecords<LeaveBook> books;
    private final Rosters rosters;

    LeaveWatch(LedgerRecords<Leave> leaves, LedgerRecords<LeaveBook> books, Rosters rosters) {
        this.leaves = leaves;
        this.books = books;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(NotifyEmergency command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        Optional<RosteredShift> shift = rosters.on(employee, command.date(), decision);
        decision.requireState(shift.isPresent(), "refused.notRostered", fact("date", command.date()));
        decision.require(
                "V-97",
                decision.occurredAt().isBefore(shift.orElseThrow().starts()),
                "refused.calledLate",
                fact("date", command.date()));
        RecordId book = LeaveBook.of(employee);
        books.loadOrCreate(book.value(), LeaveBook::empty)
                .execute(b -> b.tell(new EmergencyNotified(
                        book,
                        employee,
                        command.date(),
                        decision.protect(employee, command.caller()),
                        decision.occurredAt(),
                        shift.orElseThrow().leader(),
                        by)));
    }

    @CommandHandler
    void handle(RemindOfLeaveEnd command, Decision decision) {
        Aggregate<Leave> leave = leaves.load(command.leave().value());
        RecordId employee = leave.invoke(l -> l.head().employee());
        decision.within(decision.organisation().homeOf(employee));
        boolean slip = command.slip();
        Optional<LocalDate> due = Optional.ofNullable(leave.invoke(l -> l.due(slip)));
        decision.requireState(due.isPresent(), "refused.nothingDue");
        int taken = Objects.requireNonNull(leave.invoke(l -> l.reminders(slip)));
        Reminding reminding = slip ? LeaveEndsDue.SLIP : LeaveEndsDue.CLOSING;
        Reminder reminder = reminding.remind(due.orElseThrow(), taken, decision, d -> List.of(employee));
        leave.execute(l -> l.tell(new LeaveEndReminded(command.leave(), slip, reminder)));
    }
}
