package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Hold;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every hold has, on whatever it lies: an authority, a reviewer who stays, and a day of review that is near (VI-12). */
public final class HoldTerms {
    private static final String RULE = "VI-12";

    private HoldTerms() {}

    /** The hold of a number, whose terms are as they have to be. */
    public static Hold require(
            int number,
            Hold.Kind kind,
            @Nullable String authority,
            String reason,
            RecordId reviewer,
            LocalDate reviewOn,
            Decision decision) {
        String named = Objects.requireNonNullElse(authority, "").strip();
        decision.require(RULE, !named.isEmpty(), "refused.holdWithoutAuthority");
        decision.requireField(
                "reviewer",
                decision.organisation().employee(reviewer).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", reviewer));
        decision.require(
                "VI-20",
                !decision.organisation().leaving(reviewer),
                "refused.alreadyLeaving",
                fact("employee", reviewer));
        requireReviewDay(reviewOn, decision);
        return new Hold(number, kind, named, reason, reviewer, reviewOn);
    }

    /** The day of a review is not over, and no further off than the rule lets it be. */
    public static void requireReviewDay(LocalDate reviewOn, Decision decision) {
        int days = decision.number(RULE, "reviewDays");
        LocalDate today = decision.today();
        decision.insistOnField(
                RULE,
                "reviewOn",
                !reviewOn.isBefore(today) && !reviewOn.isAfter(today.plusDays(days)),
                "refused.reviewDay",
                fact("days", days),
                fact("last", today.plusDays(days)));
    }

    /** The last day on which a hold placed now may be looked at again. */
    public static LocalDate lastReview(Decision decision) {
        return decision.today().plusDays(decision.number(RULE, "reviewDays"));
    }
}
