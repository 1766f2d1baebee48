package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How late an arrival is registered (I-13). What happened is recorded all the same; lateness is a breach beside it. */
final class Lateness {
    private Lateness() {}

    /** Working days beyond those allowed, or null where a calendar between is not published: never guessed. */
    static @Nullable Integer of(LocalDate arrived, Decision decision) {
        int allowed = decision.number("I-13", "workingDays");
        OptionalInt taken = decision.rules().businessDays().between(arrived, decision.today());
        if (taken.isEmpty()) {
            decision.applies("I-13");
            return null;
        }
        int late = beyond(taken.getAsInt(), allowed);
        decision.require(
                "I-13",
                late == 0,
                "refused.registeredLate",
                fact("arrived", arrived),
                fact("taken", taken.getAsInt()),
                fact("days", allowed));
        return late;
    }

    /** The working days taken beyond those allowed. */
    static int beyond(int taken, int allowed) {
        return Math.max(0, taken - allowed);
    }
}
