package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.organisation.AssignPost;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.command.organisation.CompleteDeparture;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderLeft;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DepartureRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();
    private final RecordId feng = house.person("feng");

    private void lastDay(String day) {
        house.as("admin").command(new BeginDeparture(feng, LocalDate.parse(day)));
    }

    private void refused() {
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.lastDay");
        assertThat(house.refused().facts())
                .containsEntry("field", "lastDay")
                .containsEntry("from", "2026-01-30")
                .containsEntry("until", "2027-03-03");
    }

    /** 31 days before Monday 2 March 2026. */
    @Rule("VI-20")
    void a_departure_is_not_begun_long_after_the_last_day() {
        lastDay("1990-01-01");
        refused();
        house.at("2026-03-02T10:00:00Z");
        lastDay("2026-01-29");
        refused();
        lastDay("2026-01-30");
        house.accepted();
    }

    /** 366 days after it. */
    @Rule("VI-20")
    void nor_years_ahead_of_it() {
        lastDay("2027-03-04");
        refused();
        lastDay("2027-03-03");
        house.accepted();
    }

    @Rule("VI-20")
    void who_has_a_file_does_not_leave() {
        room.lent(room.file());
        leaving();
        house.command(new CompleteDeparture(feng));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.stillHoldsFiles");
        assertThat(house.refused().facts()).containsEntry("count", "1");
        assertThat(house.refused().remedies())
                .extracting(Remedy::command)
                .containsExactly("loans.TakeBack", "loans.SettleLoan");
    }

    @Rule("VI-20")
    void who_holds_a_post_does_not_leave() {
        house.as("admin").command(new BeginDeparture(feng, LAST_DAY)).accepted();
        house.command(new CompleteDeparture(feng));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.stillHoldsPosts");
    }

    @Test
    void who_brought_everything_back_leaves() {
        RecordId loan = room.lent(room.file());
        house.as("ru").command(ReadingRoom.intact(loan, 3)).accepted();
        leaving();
        house.command(new CompleteDeparture(feng))
                .then(new DepartureCompleted(feng, LocalDate.of(2026, 3, 2)), new ReaderLeft(Reader.of(feng), feng));
        house.command(new CompleteDeparture(feng));
        assertThat(house.refused().reason()).isEqualTo("refused.alreadyLeft");
    }

    @Test
    void who_never_read_anything_leaves() {
        leaving();
        house.command(new CompleteDeparture(feng)).accepted();
    }

    @Rule("VI-20")
    void who_is_leaving_asks_for_no_more_files() {
        RecordId unit = room.file();
        house.as("admin").command(new BeginDeparture(feng, LAST_DAY)).accepted();
        house.as("feng").command(ReadingRoom.reading(unit));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.readerLeaving");
    }

    @Rule("VI-20")
    void who_is_leaving_is_handed_nothing_approved_before() {
        RecordId loan = room.exception(room.file());
        house.as("admin").command(new BeginDeparture(feng, LAST_DAY)).accepted();
        house.as("ru").command(new HandOut(loan, null));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.readerLeaving");
    }

    @Rule("VI-20")
    void who_is_leaving_is_given_no_post() {
        house.as("admin").command(new BeginDeparture(feng, LAST_DAY)).accepted();
        house.command(new AssignPost(feng, Post.ARCHIVIST, Scenario.FONDS, null, null, null));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.alreadyLeaving");
    }

    @Rule("VI-14")
    void nobody_completes_a_departure_of_his_own() {
        house.as("admin")
                .command(new BeginDeparture(house.person("admin"), LAST_DAY))
                .accepted();
        house.command(new CompleteDeparture(house.person("admin")));
        house.refusedBy("VI-14");
    }

    @Test
    void a_file_handed_out_in_the_same_moment_is_not_overlooked() {
        RecordId reader = Reader.of(feng);
        leaving();
        house.meanwhile(() -> house.fact(
                "Reader",
                reader,
                new FileTaken(reader, RecordId.of("loan", "2026-000777"), RecordId.of("unit", "2026-000777"))));
        house.command(new CompleteDeparture(feng));
        assertThat(house.refused().reason()).isEqualTo("refused.stillHoldsFiles");
    }

    private void leaving() {
        house.as("admin").command(new RelievePost(feng, 1, null, "leaves")).accepted();
        house.command(new BeginDeparture(feng, LAST_DAY)).accepted();
    }
}
