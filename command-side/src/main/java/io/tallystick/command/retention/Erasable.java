package io.tallystick.command.retention;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What personal values are about, and when they may be erased; each kind of record knows its own. */
public interface Erasable {
    /**
     * How things stand with a subject.
     *
     * @param scope where who decides holds a post
     * @param ended the day the dealings with it ended; absent while they go on
     * @param rule the rule that says how long everything is kept after that
     * @param until the last day of that
     * @param basisNeeded whether another body of law that is known would keep it longer (III-2)
     */
    record Standing(Scope scope, @Nullable LocalDate ended, String rule, LocalDate until, boolean basisNeeded) {
        /** Dealings go on. */
        public static Standing open(Scope scope, String rule) {
            return new Standing(scope, null, rule, LocalDate.MAX, false);
        }
    }

    /** Refuses where there is no such subject. */
    Standing standing(RecordId subject, Decision decision);

    /** Refuses while something else than the years keeps it, such as a hold (VI-12). */
    default void requireFree(RecordId subject, Decision decision) {
        // Nothing else keeps most subjects.
    }

    /** Whose values are erased together with the subject's: those sealed under keys of their own within it. */
    default List<RecordId> within(RecordId subject) {
        return List.of();
    }

    /** Bars on the subject's own record whatever would seal something for it again. */
    void decided(RecordId subject, RecordId erasure);
}
