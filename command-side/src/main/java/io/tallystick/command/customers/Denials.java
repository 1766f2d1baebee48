package io.tallystick.command.customers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.DenialEvent;
import io.tallystick.events.customers.DenialEvent.AccessDenied;
import io.tallystick.events.customers.DenialEvent.DenialsAlerted;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What somebody was not let read, and how often in a day (IV-16). */
public class Denials extends LedgerRecord {
    private @Nullable LocalDate day;
    private int count;

    /** For Axon, which replays events into it; it begins with the first denial. */
    protected Denials() {}

    /** The denials of an employee. */
    public static RecordId of(RecordId employee) {
        return RecordId.of("denials", employee.key());
    }

    static Denials none() {
        return new Denials();
    }

    /** Counts one more, and raises an alert at the number of the rule. */
    void count(CountDenial command, Decision decision) {
        LocalDate today = decision.today();
        RecordId denials = of(command.employee());
        apply(new AccessDenied(
                denials, command.employee(), command.customer(), command.rule(), command.refusal(), today));
        if (decision.applies("IV-16") && count == decision.number("IV-16", "denialsAlert")) {
            apply(new DenialsAlerted(denials, command.employee(), today, count));
        }
    }

    @EventSourcingHandler
    void on(DenialEvent event) {
        become(event instanceof AccessDenied e ? e.denials() : self());
        if (event instanceof AccessDenied e) {
            count = e.on().equals(day) ? count + 1 : 1;
            day = e.on();
        }
    }
}
