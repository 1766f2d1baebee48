package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post held, in person or acting (代).
 *
 * @param actingFor the holder, where the person only acts
 * @param until the last day, where one was set
 * @param relievedOn the first day without it, where it was ended
 */
public record Appointment(
        RecordId employee,
        int number,
        Post post,
        Scope scope,
        @Nullable RecordId actingFor,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate relievedOn) {

    public Appointment relieved(LocalDate on) {
        return new Appointment(employee, number, post, scope, actingFor, from, until, on);
    }

    /** Whether it is held on the day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (relievedOn == null || day.isBefore(relievedOn));
    }
}
