package io.tallystick.command.notices;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Appointment;
import io.tallystick.events.kernel.Scope;

/** What people decide for themselves needs a post, and no particular one. */
final class Oneself {
    private Oneself() {}

    /** Where who asks holds a post today. */
    static Scope scope(Decision decision) {
        return decision.organisation().appointmentsOf(decision.askedBy()).stream()
                .filter(held -> !decision.organisation()
                        .appointments(decision.askedBy(), held.post(), decision.today())
                        .isEmpty())
                .filter(held -> held.heldOn(decision.today()))
                .findFirst()
                .map(Appointment::scope)
                .orElse(Scope.HOUSE);
    }
}
