package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemAnnotated;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreditProblemRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);

    private Scenario problem(LocalDate on) {
        return house.as("mei").command(new RecordCreditProblem(customer, on, "a cheque was returned"));
    }

    @Rule(value = "II-21", enforced = false)
    void a_past_problem_of_credit_is_annotated_and_stays_as_it_was() {
        problem(LocalDate.of(2025, 11, 3)).accepted();
        assertThat(house.events(CreditProblemRecorded.class))
                .extracting(CreditProblemRecorded::problem)
                .containsExactly(1);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-21"));
        house.as("gu")
                .command(new AnnotateCreditProblem(customer, 1, "it was paid a week later"))
                .accepted();
        assertThat(house.events(CreditProblemAnnotated.class)).hasSize(1);
        house.as("gu").command(new AnnotateCreditProblem(customer, 2, "which?"));
        assertThat(house.refused().facts()).containsEntry("field", "problem");
        assertThat(CustomersModule.COMMANDS.stream().map(Class::getSimpleName))
                .filteredOn(name -> name.contains("CreditProblem"))
                .containsExactlyInAnyOrder("RecordCreditProblem", "AnnotateCreditProblem");
    }

    @Test
    void a_problem_to_come_is_none() {
        problem(LocalDate.of(2026, 3, 3));
        assertThat(house.refused().facts()).containsEntry("field", "occurredOn");
        problem(LocalDate.of(2026, 3, 2)).accepted();
    }
}
