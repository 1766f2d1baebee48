package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What holds a unit, whatever its clocks say; all must be released before it may leave (VI-12). */
final class Holds {
    private static final String RULE = "VI-12";

    private final Map<Integer, HoldPlaced> open = new TreeMap<>();
    private int last;

    Hold next(PlaceHold command, Decision decision) {
        String authority = Objects.requireNonNullElse(command.authority(), "");
        decision.require(RULE, !authority.isEmpty(), "refused.holdWithoutAuthority");
        decision.requireState(
                decision.organisation().employee(command.reviewer()).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", command.reviewer()));
        requireReviewDay(command.reviewOn(), decision);
        return new Hold(last + 1, command.kind(), authority, command.reason(), command.reviewer(), command.reviewOn());
    }

    private static void requireReviewDay(LocalDate reviewOn, Decision decision) {
        int days = decision.number(RULE, "reviewDays");
        LocalDate today = decision.today();
        decision.require(
                RULE,
                !reviewOn.isBefore(today) && !reviewOn.isAfter(today.plusDays(days)),
                "refused.reviewDay",
                fact("days", days));
    }

    void requireReview(ReviewHold command, Signature by, Decision decision) {
        Hold hold = require(command.hold(), decision).hold();
        decision.require(
                RULE,
                hold.reviewer().equals(by.employee()) || hold.reviewer().equals(by.actingFor()),
                "refused.notTheReviewer",
                fact("reviewer", hold.reviewer()));
        requireReviewDay(command.reviewOn(), decision);
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

    boolean none() {
        return open.isEmpty();
    }

    int open() {
        return open.size();
    }

    void placed(HoldPlaced event) {
        last = event.hold().number();
        open.put(last, event);
    }

    void released(HoldReleased event) {
        open.remove(event.hold());
    }
}
