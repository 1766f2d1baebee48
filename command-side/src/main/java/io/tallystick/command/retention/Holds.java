package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionCaseEvent;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What holds a unit, whatever its clocks say; all must be released before it may leave (VI-12). */
final class Holds {
    private static final String RULE = "VI-12";

    private final Map<Integer, HoldPlaced> open = new TreeMap<>();
    private final Map<Integer, Review> reviews = new TreeMap<>();
    private int last;

    /** When a hold is looked at again, and how far its reviewer was reminded of it. */
    private record Review(LocalDate on, int reminded) {}

    Hold next(PlaceHold command, Decision decision) {
        return HoldTerms.require(
                last + 1,
                command.kind(),
                command.authority(),
                command.reason(),
                command.reviewer(),
                command.reviewOn(),
                decision);
    }

    void requireReview(ReviewHold command, Signature by, Decision decision) {
        Hold hold = require(command.hold(), decision).hold();
        decision.require(
                RULE, by.standsFor(hold.reviewer()), "refused.notTheReviewer", fact("reviewer", hold.reviewer()));
        HoldTerms.requireReviewDay(command.reviewOn(), decision);
    }

    Reminder reminder(int number, Decision decision) {
        RecordId reviewer = require(number, decision).hold().reviewer();
        Review review = Objects.requireNonNull(reviews.get(number));
        return ReviewsDue.REMINDING.remind(review.on(), review.reminded(), decision, d -> List.of(reviewer));
    }

    void requireRelease(ReleaseHold command, Decision decision) {
        decision.applies(RULE);
        decision.separate(
                "VI-14", "role.holder", require(command.hold(), decision).by());
    }

    private HoldPlaced require(int number, Decision decision) {
        HoldPlaced hold = open.get(number);
        decision.requireState(hold != null, "refused.noSuchHold", fact("hold", number));
        return Objects.requireNonNull(hold);
    }

    /** Requires that nothing holds the unit. */
    void requireNone(String unit, Decision decision) {
        decision.require(
                RULE,
                open.isEmpty(),
                "refused.onHold",
                List.of(Decision.remedy(
                        "remedy.releaseHold",
                        "retention.ReleaseHold",
                        Post.ARCHIVES_HEAD,
                        Post.LEGAL_REPRESENTATIVE,
                        Post.AUDITOR,
                        Post.COMPLIANCE_OFFICER)),
                fact("unit", unit),
                fact("holds", open.size()));
    }

    void placed(HoldPlaced event) {
        last = event.hold().number();
        open.put(last, event);
        reviews.put(last, new Review(event.hold().reviewOn(), 0));
    }

    /** Takes in what became of a hold. */
    void take(RetentionCaseEvent event) {
        switch (event) {
            case HoldReviewed e -> reviews.put(e.hold(), new Review(e.reviewOn(), 0));
            case HoldReviewReminded e ->
                reviews.computeIfPresent(
                        e.hold(),
                        (hold, review) -> new Review(review.on(), e.reminder().step()));
            case HoldReviewerChanged e -> passed(e);
            case HoldReleased e -> open.remove(e.hold());
            default -> {
                // Is about none.
            }
        }
    }

    /** The numbers of the holds the employee is to look at again. */
    List<Integer> reviewedBy(RecordId employee) {
        return open.values().stream()
                .map(HoldPlaced::hold)
                .filter(hold -> hold.reviewer().equals(employee))
                .map(Hold::number)
                .toList();
    }

    private void passed(HoldReviewerChanged event) {
        open.computeIfPresent(event.hold(), (number, placed) -> {
            Hold h = placed.hold();
            Hold now = new Hold(number, h.kind(), h.authority(), h.reason(), event.reviewer(), h.reviewOn());
            return new HoldPlaced(placed.retention(), now, placed.by());
        });
    }
}
