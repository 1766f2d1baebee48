package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers that several files of one party tell, while they are one and after (II-22). */
class MergedNumbersTest {
    private static final String NUMBER = "91310000-X";

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");
    private RecordId other = RecordId.of("customer", "none");
    private int asked;

    @BeforeEach
    void merged() {
        customer = sales.file("遠達貿易有限公司", NUMBER, null);
        other = absorbed("Another");
    }

    /** A file of the same number under another name, which goes on in the first. */
    private RecordId absorbed(String name) {
        RecordId file = sales.file(name, null, null);
        house.as("mei")
                .command(new RecordFact(
                        file, CardField.REGISTRATION_NUMBER, null, NUMBER, FactSource.VISIT, null, null, null))
                .accepted();
        house.as("mei").command(new ProposeMerge(customer, file, "one party")).accepted();
        house.as("gu").command(new ApproveMerge(customer, file)).accepted();
        return file;
    }

    private void superseded() {
        house.as("mei")
                .command(new SupersedeFact(customer, 2, "R-2", FactSource.VISIT, null, null, null, "misread"))
                .accepted();
    }

    private void parted(RecordId file) {
        house.as("xin").command(new UndoMerge(customer, file, "two after all")).accepted();
    }

    /** Who opens a file for the number is led to these. */
    private void leadsTo(String number, RecordId... files) {
        // Refusals alike within a minute are one.
        house.at("2026-03-02T%d:00:00Z".formatted(10 + asked++));
        house.as("tao").command(sales.opening("Third", number, null));
        assertThat(house.refusedBy("II-22").reason()).isEqualTo("refused.certainMatch");
        assertThat(house.refused().facts())
                .containsEntry(
                        "customers",
                        Stream.of(files).sorted().map(RecordId::key).collect(Collectors.joining(", ")));
    }

    @Rule("II-22")
    void a_number_the_absorbed_file_tells_too_is_not_given_up_with_the_fact_of_the_survivor() {
        superseded();
        leadsTo(NUMBER, customer);
        leadsTo("R-2", customer);
    }

    @Rule("II-22")
    void nor_with_a_fact_that_was_rejected() {
        house.as("tao")
                .command(new RecordFact(
                        customer,
                        CardField.REGISTRATION_NUMBER,
                        null,
                        "R-2",
                        FactSource.PUBLIC_REGISTER,
                        null,
                        null,
                        null))
                .accepted();
        house.as("xin")
                .command(new ResolveConflict(customer, 3, "seen on the licence"))
                .accepted();
        leadsTo(NUMBER, customer);
    }

    @Rule("II-22")
    void parted_each_has_what_it_tells() {
        superseded();
        parted(other);
        leadsTo(NUMBER, other);
        leadsTo("R-2", customer);
    }

    @Rule("II-22")
    void parted_from_one_the_survivor_keeps_what_another_tells() {
        RecordId third = absorbed("Somebody else");
        superseded();
        parted(other);
        leadsTo(NUMBER, customer, other);
        parted(third);
        leadsTo(NUMBER, other, third);
    }

    /** So who looks for the files of a party, for a demand say, looks one step and misses none. */
    @Test
    void a_file_that_took_another_in_goes_on_in_none_also_where_that_was_proposed_before() {
        RecordId third = sales.file("Third", null, null);
        parted(other);
        house.as("mei").command(new ProposeMerge(third, customer, "one party")).accepted();
        house.as("mei").command(new ProposeMerge(customer, other, "one party")).accepted();
        house.as("gu").command(new ApproveMerge(customer, other)).accepted();
        house.as("gu").command(new ApproveMerge(third, customer));
        assertThat(house.refused().reason()).isEqualTo("refused.hasAbsorbed");
        house.as("mei").command(new ProposeMerge(other, third, "one party"));
        assertThat(house.refused().reason()).isEqualTo("refused.fileAbsorbed");
    }
}
