package io.tallystick.command.customers.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisReused;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SavedAnalysisTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();

    private SaveAnalysis kept(int months) {
        return new SaveAnalysis(Salesroom.SALES, "By tier", CompositionMark.TIER, months, "Whom do we live on?");
    }

    @Rule(value = "II-58", enforced = false)
    void a_kept_analysis_is_made_again_up_to_the_last_whole_month_and_it_is_known_what_for() {
        RecordId analysis = house.as("xin").command(kept(12)).accepted().record();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-58"));
        house.as("mei")
                .command(new ReuseAnalysis(analysis, "plan for the spring"))
                .accepted();
        assertThat(house.events(AnalysisReused.class))
                .extracting(AnalysisReused::from, AnalysisReused::to, AnalysisReused::purpose)
                .containsExactly(tuple(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28), "plan for the spring"));
    }

    @Test
    void it_looks_back_one_month_at_least_and_two_years_at_most() {
        house.as("xin").command(kept(0));
        assertThat(house.refused().facts()).containsEntry("field", "months");
        house.as("xin").command(kept(1)).accepted();
        house.as("xin").command(kept(24)).accepted();
        // Another refusal of the same, within the minute, would only be counted.
        house.at("2026-03-02T09:02:00Z").as("xin").command(kept(25));
        assertThat(house.refused().facts()).containsEntry("field", "months");
    }
}
