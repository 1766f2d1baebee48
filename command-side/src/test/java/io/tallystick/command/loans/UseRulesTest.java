package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.loans.Settlement;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class UseRulesTest {
    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();

    @Rule("I-16")
    void an_effect_not_told_at_the_return_is_recorded_as_asked_for() {
        RecordId loan = room.reading();
        house.command(ReadingRoom.intact(loan, 3)).accepted();
        assertThat(house.events(UseEffectAsked.class))
                .singleElement()
                .extracting(asked -> asked.answerBy().toString())
                .isEqualTo("2026-05-31");
    }

    @Test
    void the_effect_is_asked_for_again_until_it_is_told() {
        RecordId loan = room.reading();
        house.command(ReadingRoom.intact(loan, 3)).accepted();
        house.at("2026-06-01T09:00:00Z").command(new AskUseEffect(loan)).accepted();
        assertThat(house.events(UseEffectAsked.class).getFirst().times()).isEqualTo(2);
        house.as("feng")
                .command(new RecordUseEffect(loan, "the patent was granted", "2 million", "certificate"))
                .accepted();
        assertThat(house.events(UseEffectRecorded.class)).hasSize(1);
        house.as("ru").command(new AskUseEffect(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.effectTold");
    }

    @Test
    void an_effect_told_before_the_return_is_not_asked_for() {
        RecordId loan = room.reading();
        house.as("feng")
                .command(new RecordUseEffect(loan, "answered", null, null))
                .accepted();
        house.as("ru").command(ReadingRoom.intact(loan, 3)).accepted();
        assertThat(house.events(UseEffectAsked.class)).isEmpty();
    }

    @Test
    void copies_and_certified_copies_are_counted_with_the_use() {
        RecordId loan = room.reading();
        house.command(new RecordCopies(loan, 0, null));
        assertThat(house.refused().reason()).isEqualTo("refused.noPages");
        house.command(new RecordCopies(loan, 2, null)).accepted();
        house.command(new RecordCopies(loan, 1, "2026-17")).accepted();
        assertThat(house.events(CopiesProvided.class).getFirst().certificate()).isEqualTo("2026-17");
        house.command(ReadingRoom.intact(loan, 3)).accepted();
        assertThat(house.events(UseProvided.class).getFirst().copiedPages()).isEqualTo(3);
    }

    @Test
    void nothing_is_copied_or_told_of_a_file_nobody_had() {
        RecordId loan = room.visit(room.file());
        house.as("ru").command(new RecordCopies(loan, 1, null));
        assertThat(house.refused().reason()).isEqualTo("refused.loanState");
        house.command(new RecordUseEffect(loan, "none", null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.loanState");
    }

    @Rule("I-16")
    void the_ledger_asks_again_after_the_day_of_the_answer_and_so_often_as_the_house_says() {
        room.archive().parameter("I-16", "effectChases", "1");
        RecordId loan = room.reading();
        house.command(ReadingRoom.intact(loan, 3)).accepted();
        house.at("2026-05-31T09:00:00Z").byTheLedger(new AskUseEffect(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingToChase");
        house.at("2026-06-01T09:00:00Z").byTheLedger(new AskUseEffect(loan)).accepted();
        assertThat(house.events(UseEffectAsked.class).getFirst().times()).isEqualTo(2);
        house.at("2027-06-01T09:00:00Z").byTheLedger(new AskUseEffect(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingToChase");
    }

    @Rule("I-16")
    void a_use_whose_file_is_not_brought_back_counts_when_it_is_settled() {
        RecordId loan = room.reading();
        house.as("ru").command(new ClaimReturned(loan, "says it is back")).accepted();
        house.at("2026-03-05T09:00:00Z")
                .as("hu")
                .command(new SettleLoan(loan, Settlement.FOUND_ON_SHELF, "it was"))
                .accepted();
        assertThat(house.events(UseProvided.class)).hasSize(1);
        assertThat(house.events(UseEffectAsked.class)).hasSize(1);
    }

    @Test
    void a_certified_copy_has_a_number_of_its_own() throws Exception {
        RecordId loan = room.reading();
        house.command(new RecordCopies(loan, 1, "c-17")).accepted();
        house.command(new RecordCopies(loan, 2, " C-17"));
        assertThat(house.refused().reason()).isEqualTo("refused.certificateTaken");
        assertThat(house.refused().facts()).containsEntry("field", "certificate");
        RecordId another = room.reading();
        house.command(new RecordCopies(another, 1, "C-17"));
        assertThat(house.refused().reason()).isEqualTo("refused.certificateTaken");
        house.command(new RecordCopies(another, 1, null)).accepted();
        house.atOnce(List.of(new RecordCopies(loan, 1, "C-18"), new RecordCopies(another, 2, "C-18")));
        assertThat(house.events(CopiesProvided.class)).hasSize(1);
    }

    @Test
    void a_number_given_before_numbers_had_records_is_not_given_again() {
        RecordId loan = room.reading();
        Signature ru = new Signature(house.person("ru"), Post.ARCHIVIST, null);
        house.fact("Loan", loan, new CopiesProvided(loan, LocalDate.of(2026, 3, 2), 1, "C-9", ru));
        house.command(new RecordCopies(loan, 1, "C-9"));
        assertThat(house.refused().reason()).isEqualTo("refused.certificateTaken");
    }

    @Rule("VI-15")
    void nothing_of_a_use_happened_before_the_file_was_handed_out() {
        RecordId loan = room.reading();
        for (String command : List.of("TakeBack", "RecordCopies", "RecordUseEffect", "ReportLoss", "ClaimReturned")) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("loan", loan.value())
                    .put("occurredAt", "2026-02-20T09:00:00Z")
                    .put("lateReason", "found in a notebook");
            switch (command) {
                case "TakeBack" -> body.put("condition", "INTACT").put("pages", 3);
                case "RecordCopies" -> body.put("pages", 1);
                case "RecordUseEffect" -> body.put("effect", "answered");
                default -> body.put("note", "so it says");
            }
            house.as("ru").call("loans", command, body);
            assertThat(house.refusedBy("VI-15").reason()).as(command).isEqualTo("refused.beforeHandOut");
        }
    }

    @Test
    void a_refusal_names_the_state_of_a_loan_and_of_nothing_else() {
        RecordId loan = room.reading();
        house.command(ReadingRoom.intact(loan, 3)).accepted();
        house.command(ReadingRoom.intact(loan, 3));
        assertThat(house.refused().facts()).containsEntry("state", "state.loan.RETURNED");
    }
}
