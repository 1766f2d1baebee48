package io.tallystick.command.shifts.leave;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveClosed;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndReminded;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import io.tallystick.events.shifts.LeaveEvent.SlipSubmitted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approved leaves, by the days they are to be closed and their slips handed in (V-85, V-99). */
public final class LeaveEndsDue implements Due {
    static final Reminding CLOSING = new Reminding("V-85");
    static final Reminding SLIP = new Reminding("V-99");
    private static final String CLOSE = "close";
    private static final String HAND_IN = "slip";

    @Override
    public String what() {
        return "leave-end";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                LeaveApproved.class,
                LeaveEndReminded.class,
                SlipSubmitted.class,
                LeaveClosed.class,
                LeaveWithdrawn.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case LeaveApproved e -> {
                if (e.closeDue() != null) {
                    dates.set(e.leave(), CLOSE, e.closeDue());
                }
                if (e.slipDue() != null) {
                    dates.set(e.leave(), HAND_IN, e.slipDue());
                }
            }
            case LeaveEndReminded e ->
                dates.stepped(
                        e.leave(), e.slip() ? HAND_IN : CLOSE, e.reminder().step());
            case SlipSubmitted e -> dates.end(e.leave(), HAND_IN);
            case LeaveClosed e -> dates.end(e.leave(), CLOSE);
            case LeaveWithdrawn e -> dates.endAll(e.leave());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public int lead() {
        return Reminding.LEAD;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        boolean slip = date.part().equals(HAND_IN);
        return (slip ? SLIP : CLOSING)
                .step(date, today, rules)
                .map(step -> new Act(step, "shifts", "RemindOfLeaveEnd", Map.of("leave", date.record(), "slip", slip)));
    }
}
