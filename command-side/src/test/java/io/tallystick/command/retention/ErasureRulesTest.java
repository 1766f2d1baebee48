package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.ReaderEvent.ReaderStruckOff;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
import io.tallystick.events.retention.ErasureEvent.KeyDestroyed;
import io.tallystick.testkit.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureRulesTest {
    private final Scenario house = new Scenario();
    private RecordId gone = RecordId.of("employee", "E0000");

    @BeforeEach
    void people() {
        house.employ("co", Scenario.OFFICE, Scope.HOUSE, Post.COMPLIANCE_OFFICER);
        house.employ("legal", Scenario.OFFICE, Scope.HOUSE, Post.LEGAL_REPRESENTATIVE);
        house.employ("both", Scenario.OFFICE, Scope.HOUSE, Post.COMPLIANCE_OFFICER, Post.LEGAL_REPRESENTATIVE);
        gone = left("gone", LocalDate.of(2024, 2, 1));
    }

    private RecordId left(String name, LocalDate on) {
        RecordId id = house.employ(name, Scenario.OFFICE, Scope.HOUSE);
        house.fact("Employee", id, new DepartureBegun(id, on));
        house.fact("Employee", id, new DepartureCompleted(id, on));
        return id;
    }

    private RecordId reader(String lastSeen) {
        RecordId id = RecordId.of("reader", "2020-000001");
        house.at(lastSeen);
        house.fact(
                "Reader",
                id,
                new ReaderRegistered(
                        id, Scenario.OFFICE, new Protected<>(id, "name"), null, new Protected<>(id, "contact")));
        return id;
    }

    private Scenario propose(RecordId subject) {
        return house.as("co").command(new ProposeErasure(subject, "no longer needed"));
    }

    @Rule("VI-9")
    void the_file_of_who_left_is_kept_two_years_from_the_end_of_the_year() {
        propose(gone);
        assertThat(house.refusedBy("VI-9").facts()).containsEntry("until", "2026-12-31");
    }

    @Test
    void the_day_after_it_can_be_erased_and_on_the_last_day_it_cannot() {
        house.at("2026-12-31T23:00:00Z");
        propose(gone);
        assertThat(house.refused().reason()).isEqualTo("refused.notYetErasable");
        house.at("2027-01-01T00:00:00Z");
        propose(gone).accepted();
    }

    @Rule("VI-14")
    void who_proposed_it_does_not_decide_it() {
        house.at("2027-01-01T09:00:00Z");
        house.as("both").command(new ProposeErasure(gone, "over")).accepted();
        house.command(new ApproveErasure(Erasure.of(gone), null));
        house.refusedBy("VI-14");
    }

    @Rule("III-2")
    void what_identifies_a_reader_is_kept_five_years_from_the_end_of_the_year() {
        RecordId reader = reader("2021-01-01T09:00:00Z");
        house.at("2026-12-31T09:00:00Z");
        propose(reader);
        assertThat(house.refusedBy("III-2").facts()).containsEntry("until", "2026-12-31");
    }

    @Rule("III-2")
    void a_longer_minimum_that_is_known_needs_a_legal_basis() {
        RecordId reader = reader("2021-01-01T09:00:00Z");
        house.at("2027-01-01T09:00:00Z");
        propose(reader).accepted();
        house.as("legal").command(new ApproveErasure(Erasure.of(reader), null));
        assertThat(house.refusedBy("III-2").reason()).isEqualTo("refused.erasureBasisNeeded");
    }

    @Test
    void a_reader_who_is_erased_is_struck_off_in_the_same_append() {
        RecordId reader = reader("2020-12-31T09:00:00Z");
        house.at("2026-03-02T09:00:00Z");
        propose(reader).accepted();
        house.as("legal")
                .command(new ApproveErasure(Erasure.of(reader), "PIPL art. 47"))
                .accepted();
        assertThat(house.events(ErasureDecided.class)).hasSize(1);
        assertThat(house.events(ReaderStruckOff.class)).hasSize(1);
    }

    @Test
    void who_works_here_is_not_erased() {
        propose(house.person("legal"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
        propose(RecordId.of("employee", "E9999"));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchEmployee");
        propose(RecordId.of("unit", "2026-000001"));
        assertThat(house.refused().reason()).isEqualTo("refused.notErasable");
    }

    @Test
    void it_is_decided_once_and_the_ledger_says_when_the_key_is_destroyed() {
        house.at("2027-01-01T09:00:00Z");
        propose(gone).accepted();
        propose(gone);
        assertThat(house.refused().reason()).isEqualTo("refused.erasureState");
        house.as("legal")
                .command(new RejectErasure(Erasure.of(gone), "a claim is open"))
                .accepted();
        house.command(new ApproveErasure(Erasure.of(gone), null));
        assertThat(house.refused().reason()).isEqualTo("refused.erasureState");
        propose(gone).accepted();
        house.as("legal").command(new ApproveErasure(Erasure.of(gone), null)).accepted();
        RecordKeyDestroyed done = new RecordKeyDestroyed(Erasure.of(gone), 7, 1, List.of(3L), List.of(), 0);
        house.byTheLedger(done).accepted();
        assertThat(house.events(KeyDestroyed.class).getFirst().subject()).isEqualTo(gone);
        house.byTheLedger(done);
        assertThat(house.refused().reason()).isEqualTo("refused.erasureState");
    }

    @Test
    void in_a_restored_ledger_it_is_recorded_again_whatever_the_ledger_knows() {
        house.byTheLedger(new RecordErasureReapplied(gone, 12, Instant.parse("2026-02-01T00:00:00Z")))
                .accepted();
        assertThat(house.events(ErasureReapplied.class)).hasSize(1);
        house.at("2027-01-01T09:00:00Z");
        propose(gone);
        assertThat(house.refused().reason()).isEqualTo("refused.erasureState");
        house.as("legal").command(new ApproveErasure(Erasure.of(gone), null));
        assertThat(house.refused().reason()).isEqualTo("refused.erasureState");
    }

    @Test
    void a_reader_erased_again_is_struck_off_again_if_the_restored_ledger_knows_the_reader() {
        RecordId reader = reader("2020-12-31T09:00:00Z");
        house.at("2026-03-02T09:00:00Z");
        Instant decided = Instant.parse("2026-02-01T00:00:00Z");
        house.byTheLedger(new RecordErasureReapplied(reader, 12, decided)).accepted();
        assertThat(house.events(ReaderStruckOff.class)).hasSize(1);
        house.byTheLedger(new RecordErasureReapplied(RecordId.of("reader", "2025-000009"), 13, decided))
                .accepted();
        assertThat(house.events(ReaderStruckOff.class)).isEmpty();
    }
}
