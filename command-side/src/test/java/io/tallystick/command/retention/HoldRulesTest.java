package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldRulesTest {
    private final Depot depot = new Depot();
    private final Scenario house = depot.house;
    private final RecordId unit = depot.due(1).getFirst();
    private final RecordId retention = Depot.retention(unit);
    private final ListForDisposal listing = new ListForDisposal(Archive.ARCHIVES, List.of(unit));

    @Rule("VI-12")
    void every_hold_freezes_disposal_until_all_are_released() {
        house.as("fa").command(depot.hold(unit)).accepted();
        house.as("co").command(depot.hold(unit)).accepted();
        assertThat(house.events(HoldPlaced.class).getFirst().hold().number()).isEqualTo(2);
        house.command(new ReleaseHold(retention, 1, "settled")).accepted();
        house.as("hu").command(listing);
        assertThat(house.refusedBy("VI-12").facts()).containsEntry("holds", "1");
    }

    @Test
    void when_all_are_released_it_is_due_again() {
        house.as("fa").command(depot.hold(unit)).accepted();
        house.as("hu").command(new ReleaseHold(retention, 1, "settled")).accepted();
        house.command(listing).accepted();
        house.command(new ReleaseHold(retention, 1, "again"));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchHold");
    }

    @Rule("VI-14")
    void nobody_releases_what_they_froze_themselves() {
        house.as("fa").command(depot.hold(unit)).accepted();
        house.command(new ReleaseHold(retention, 1, "settled"));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void nobody_releases_it_while_acting_for_somebody_else() {
        house.as("fa").command(depot.hold(unit)).accepted();
        depot.archive.act("fa", "hu", Post.ARCHIVES_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("fa").command(new ReleaseHold(retention, 1, "settled"));
        house.refusedBy("VI-14");
    }

    @Rule("VI-12")
    void a_hold_names_its_authority() {
        PlaceHold nameless = new PlaceHold(
                retention, Hold.Kind.AUDIT, null, "yearly audit", house.person("co"), LocalDate.of(2026, 4, 1));
        house.as("fa").command(nameless);
        assertThat(house.refusedBy("VI-12").reason()).isEqualTo("refused.holdWithoutAuthority");
    }

    @Rule("VI-12")
    void a_hold_is_looked_at_again_within_half_a_year() {
        house.as("fa").command(holdUntil(LocalDate.of(2026, 8, 30)));
        assertThat(house.refusedBy("VI-12").reason()).isEqualTo("refused.reviewDay");
    }

    @Test
    void the_last_day_of_review_is_the_hundred_and_eightieth() {
        house.as("fa").command(holdUntil(LocalDate.of(2026, 8, 29))).accepted();
        house.command(holdUntil(LocalDate.of(2026, 3, 2))).accepted();
        house.command(holdUntil(LocalDate.of(2026, 3, 1)));
        assertThat(house.refused().reason()).isEqualTo("refused.reviewDay");
    }

    private PlaceHold holdUntil(LocalDate reviewOn) {
        return new PlaceHold(retention, Hold.Kind.AUDIT, "auditor", "audit", house.person("co"), reviewOn);
    }

    @Rule("VI-12")
    void a_hold_is_reviewed_by_its_reviewer() {
        house.as("fa").command(depot.hold(unit)).accepted();
        house.as("hu").command(new ReviewHold(retention, 1, "stands", LocalDate.of(2026, 5, 1)));
        assertThat(house.refusedBy("VI-12").reason()).isEqualTo("refused.notTheReviewer");
    }

    @Test
    void its_reviewer_lets_it_stand() {
        house.as("fa").command(depot.hold(unit)).accepted();
        house.as("co")
                .command(new ReviewHold(retention, 1, "stands", LocalDate.of(2026, 5, 1)))
                .accepted();
        house.as("hu").command(listing);
        house.refusedBy("VI-12");
    }

    @Rule("VI-12")
    void the_reviewer_is_reminded_and_in_the_end_the_superior() {
        house.as("fa").command(depot.hold(unit)).accepted();
        RemindOfReview remind = new RemindOfReview(retention, 1);
        house.at("2026-05-15T09:00:00Z").byTheLedger(remind);
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        // Ten working days before Monday 1 June.
        house.at("2026-05-18T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(HoldReviewReminded.class).getFirst().reminder().to())
                .containsExactly(house.person("co"));
        house.at("2026-06-01T09:00:00Z").byTheLedger(remind).accepted();
        house.as("co")
                .command(new ReviewHold(retention, 1, "stands", LocalDate.of(2026, 9, 1)))
                .accepted();
        house.at("2026-06-08T09:00:00Z").byTheLedger(remind);
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at("2026-09-08T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(HoldReviewReminded.class).getFirst().reminder().supervisor())
                .isTrue();
    }
}
