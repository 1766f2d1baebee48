package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;

/** Staff: once they have left, and the years their file is kept are over (VI-9). Who has left never comes back as the same. */
public final class EmployeesErased implements Erasable {
    private static final String RULE = "VI-9";

    @Override
    public Standing standing(RecordId subject, Decision decision) {
        Employee known = decision.organisation().employee(subject).orElse(null);
        decision.requireState(known != null, "refused.noSuchEmployee", fact("employee", subject));
        Scope home = decision.organisation().homeOf(subject);
        LocalDate lastDay = known == null ? null : known.lastDay();
        if (known == null || !known.departed() || lastDay == null) {
            return Standing.open(home, RULE);
        }
        LocalDate until = decision.applies(RULE)
                ? RetentionClock.end(Trigger.EVENT, lastDay, decision.number(RULE, "staffYears"))
                : lastDay;
        return new Standing(home, lastDay, RULE, until, false);
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A number is never given twice, and nothing is recorded of who has left.
    }
}
