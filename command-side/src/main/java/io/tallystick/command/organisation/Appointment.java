package io.tallystick.command.organisation;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A post held by somebody within a scope.
 *
 * @param number the appointment's number with the employee
 * @param actingFor whose post it is, where it is held by acting
 * @param from the first day
 * @param until the last day, where one is set
 */
public record Appointment(
        RecordId employee,
        int number,
        Post post,
        Scope scope,
        @Nullable RecordId actingFor,
        LocalDate from,
        @Nullable LocalDate until) {

    /** An own post before an acting one. */
    public static final Comparator<Appointment> IN_PERSON_FIRST =
            Comparator.comparing((Appointment a) -> a.actingFor() != null).thenComparingInt(Appointment::number);

    /** Whether it is held on the day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it is held on the day or on a later one. */
    public boolean heldOnOrAfter(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** Whether it shares a day with the period. */
    boolean meets(LocalDate first, @Nullable LocalDate last) {
        return heldOnOrAfter(first)
                && (last == null || !from.isAfter(last))
                && (until == null || !until.isBefore(from));
    }

    Appointment endingBefore(LocalDate day) {
        return new Appointment(employee, number, post, scope, actingFor, from, day.minusDays(1));
    }
}
