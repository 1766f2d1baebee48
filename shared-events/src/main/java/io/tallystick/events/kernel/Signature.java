package io.tallystick.events.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who stands for an act: the person, the post used, and whom the person acted for (shown as 代). Separation of duties
 * counts both the person and the principal (VI-14).
 *
 * @param employee who acted
 * @param post the post the authority came from
 * @param actingFor the holder of the post, where the person acted for somebody else
 */
public record Signature(
        RecordId employee, Post post, @Nullable RecordId actingFor) {
    /** Whether the person acted, or was acted for. */
    public boolean standsFor(RecordId person) {
        return person.equals(employee) || person.equals(actingFor);
    }

    /** Whether the two signatures share a person, counting principals. */
    public boolean sharesPersonWith(Signature other) {
        return other.standsFor(employee) || (actingFor != null && other.standsFor(actingFor));
    }
}
