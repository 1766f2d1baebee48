package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.BreachBasis;
import io.tallystick.events.shifts.ShiftEvent.DisciplinaryBreachRecorded;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What every act on a shift has in common: where it lies, who may speak for whom, who leads. */
public final class OnDuty {
    private OnDuty() {}

    static Aggregate<Shift> load(Repository<Shift> shifts, RecordId shift) {
        return shifts.load(shift.value());
    }

    /** Settles the authority within the unit of the shift. */
    static Signature within(Aggregate<Shift> shift, Decision decision) {
        return decision.within(Places.scope(shift.invoke(s -> s.head().unit()), decision));
    }

    /** An agent speaks for oneself only; a leader and those above for everybody. */
    public static void forOneself(RecordId employee, Decision decision) {
        decision.requireState(
                decision.by().post() != Post.AGENT || decision.by().employee().equals(employee),
                "refused.onlyOneself",
                fact("employee", employee));
    }

    /** Whether who acts leads the shift, in person or acting, or stands above its leader. */
    static boolean leads(Shift shift, Decision decision) {
        Signature by = decision.by();
        RecordId leader = shift.head().leader();
        return by.post() != Post.SHIFT_LEADER
                || Objects.equals(by.employee(), leader)
                || (leader != null && leader.equals(by.actingFor()));
    }

    static void requireHere(Shift shift, RecordId employee, Decision decision) {
        decision.requireState(shift.here(employee), "refused.notSignedOn", fact("employee", employee));
    }

    static void requireOpen(Shift shift, Decision decision) {
        decision.requireState(
                !shift.closed(),
                "refused.shiftClosed",
                fact("shift", shift.head().shift().key()));
    }

    /** Nobody decides over oneself (VI-14). */
    static void notOneself(RecordId employee, Decision decision) {
        decision.separate("VI-14", "role.concerned", new Signature(employee, Post.NONE, null));
    }

    static void breach(Shift shift, RecordId employee, BreachBasis basis, int minutes, Decision decision) {
        shift.tell(new DisciplinaryBreachRecorded(
                shift.head().shift(),
                shift.nextBreach(),
                employee,
                decision.protect(employee, basis.name()),
                decision.protect(employee, String.valueOf(minutes))));
    }
}
