package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerFileEvent.BaseDataKeptPermanently;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.retention.Hold;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What keeps a file whatever its years say: holds, and that its base data are kept for ever (VI-12, III-3). */
final class FileHolds {
    private final Map<Integer, CustomerHoldPlaced> open = new TreeMap<>();
    private final Map<Integer, Review> reviews = new TreeMap<>();

    /** Which files that went on in this one a hold was placed on with it. */
    private final Map<Integer, Set<RecordId>> covered = new TreeMap<>();

    private @Nullable BaseDataKeptPermanently permanent;
    private int last;

    /** When a hold is looked at again, by whom, and how far that person was reminded of it. */
    private record Review(LocalDate on, RecordId reviewer, int reminded) {}

    int next() {
        return last + 1;
    }

    Optional<CustomerHoldPlaced> find(int hold) {
        return Optional.ofNullable(open.get(hold));
    }

    /** The numbers of the holds that lie there for a demand. */
    List<Integer> of(RecordId demand) {
        return open.values().stream()
                .filter(placed -> demand.equals(placed.demand()))
                .map(placed -> placed.hold().number())
                .toList();
    }

    boolean permanent() {
        return permanent != null;
    }

    /** Refuses while anything keeps it. */
    void requireNone(RecordId customer, Decision decision) {
        decision.require(
                "VI-12",
                open.isEmpty(),
                "refused.onHold",
                List.of(Decision.remedy(
                        "remedy.releaseHold",
                        "customers.ReleaseCustomerHold",
                        Post.LEGAL_REPRESENTATIVE,
                        Post.AUDITOR,
                        Post.COMPLIANCE_OFFICER)),
                fact("unit", customer.key()),
                fact("holds", open.size()));
        decision.require(
                "III-3",
                permanent == null,
                "refused.keptPermanently",
                fact("customer", customer),
                fact("authority", permanent == null ? "" : permanent.authority()));
    }

    /** Who looks at the hold again. */
    Optional<RecordId> reviewer(int hold) {
        return Optional.ofNullable(reviews.get(hold)).map(Review::reviewer);
    }

    /** The numbers of the holds the employee is to look at again. */
    List<Integer> reviewedBy(RecordId employee) {
        return reviews.entrySet().stream()
                .filter(one -> one.getValue().reviewer().equals(employee))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The reminder that is due now of a hold that lies there. */
    Reminder reminder(int hold, Decision decision) {
        Review review = Objects.requireNonNull(reviews.get(hold));
        return HoldReviewsDue.REMINDING.remind(
                review.on(), review.reminded(), decision, d -> List.of(review.reviewer()));
    }

    /**
     * The holds that were placed on a file while it went on in this one, with whoever looks at each again and when. Those of
     * demands are placed on every file of the party by themselves.
     */
    List<Hold> on(RecordId absorbed) {
        return open.values().stream()
                .filter(placed -> placed.demand() == null)
                .map(CustomerHoldPlaced::hold)
                .filter(hold -> covered.getOrDefault(hold.number(), Set.of()).contains(absorbed))
                .map(hold -> {
                    Review review = Objects.requireNonNull(reviews.get(hold.number()));
                    return new Hold(
                            hold.number(),
                            hold.kind(),
                            hold.authority(),
                            hold.reason(),
                            review.reviewer(),
                            review.on());
                })
                .toList();
    }

    void placed(CustomerHoldPlaced event, Set<RecordId> absorbed) {
        last = event.hold().number();
        covered.put(last, new HashSet<>(absorbed));
        open.put(last, event);
        reviews.put(last, new Review(event.hold().reviewOn(), event.hold().reviewer(), 0));
    }

    void reviewed(CustomerHoldReviewed event) {
        reviews.computeIfPresent(event.hold(), (hold, r) -> new Review(event.reviewOn(), r.reviewer(), 0));
    }

    void reminded(CustomerHoldReviewReminded event) {
        reviews.computeIfPresent(
                event.hold(),
                (hold, r) -> new Review(r.on(), r.reviewer(), event.reminder().step()));
    }

    void passed(CustomerHoldReviewerChanged event) {
        reviews.computeIfPresent(event.hold(), (hold, r) -> new Review(r.on(), event.reviewer(), r.reminded()));
    }

    void parted(RecordId absorbed) {
        covered.values().forEach(files -> files.remove(absorbed));
    }

    void released(int hold) {
        covered.remove(hold);
        open.remove(hold);
        reviews.remove(hold);
    }

    void kept(BaseDataKeptPermanently event) {
        permanent = event;
    }
}
