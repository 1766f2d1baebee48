package io.tallystick.command.custody.store;

import static io.tallystick.command.custody.store.Room.read;
import static io.tallystick.command.custody.store.Room.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.store.AbsoluteHumidity;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.events.custody.store.VentilationAdvice;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClimateRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    private List<ClimateLimit> broken() {
        return house.events(ClimateRead.class).stream()
                .flatMap(e -> e.excursions().stream())
                .map(Excursion::limit)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"14.0,50.0", "24.0,50.0", "20.0,45.0", "20.0,60.0"})
    void the_limits_themselves_are_kept(String celsius, String humidity) {
        house.command(read(room.store(), celsius, humidity)).accepted();
        assertThat(broken()).isEmpty();
        assertThat(house.events(RuleBreached.class)).isEmpty();
        assertThat(house.events(FindingOpened.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13.9,50.0,TOO_COLD", "24.1,50.0,TOO_WARM", "20.0,44.9,TOO_DRY", "20.0,60.1,TOO_DAMP"})
    void a_tenth_beyond_a_limit_is_out(String celsius, String humidity, ClimateLimit limit) {
        house.command(read(room.store(), celsius, humidity)).accepted();
        assertThat(broken()).containsExactly(limit);
        assertThat(house.breached("I-8").facts()).containsEntry("limit", limit.name());
        assertThat(house.events(FindingOpened.class).getFirst().finding().subject())
                .isEqualTo(limit.name());
    }

    @Rule("I-8")
    void a_reading_out_of_the_limits_is_recorded_with_the_breach() {
        house.command(read(room.store(), "26", "50"));
        house.breached("I-8");
        assertThat(house.events(ClimateRead.class)).hasSize(1);
    }

    @Rule("I-8")
    void a_change_of_more_than_two_degrees_in_a_day_is_out() {
        house.command(read(room.store(), "18", "50")).accepted();
        house.at("2026-03-02T15:00:00Z").command(read(room.store(), "20.1", "50"));
        assertThat(house.breached("I-8").facts()).containsEntry("worst", "2.1").containsEntry("allowed", "2");
    }

    @Test
    void two_degrees_and_five_per_cent_in_a_day_are_kept_and_the_next_day_begins_anew() {
        house.command(read(room.store(), "18", "50")).accepted();
        house.at("2026-03-02T15:00:00Z").command(read(room.store(), "20", "55")).accepted();
        assertThat(broken()).isEmpty();
        house.at("2026-03-03T01:00:00Z").command(read(room.store(), "22", "60")).accepted();
        assertThat(broken()).isEmpty();
        house.at("2026-03-03T02:00:00Z")
                .command(read(room.store(), "22", "54.9"))
                .accepted();
        assertThat(broken()).containsExactly(ClimateLimit.HUMIDITY_SWING);
    }

    @Test
    void one_finding_stands_for_a_limit_until_it_is_resolved() {
        house.command(read(room.store(), "26", "50")).accepted();
        house.at("2026-03-02T10:00:00Z")
                .command(read(room.store(), "26.5", "50"))
                .accepted();
        assertThat(house.events(RuleBreached.class)).hasSize(1);
        assertThat(house.events(FindingOpened.class)).isEmpty();
        house.command(new ResolveFindings(room.store(), LineSet.of("1"), "cooling repaired"))
                .accepted();
        house.at("2026-03-02T11:00:00Z").command(read(room.store(), "26", "50")).accepted();
        assertThat(house.events(FindingOpened.class)).hasSize(1);
    }

    @Test
    void limits_are_the_store_zones() {
        house.command(new ReadClimate(room.store(), Zone.OFFICE, new BigDecimal("27"), new BigDecimal("40"), null))
                .accepted();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_changed_limit_holds_from_then_on() {
        room.archive().parameter("I-8", "highestCelsius", "26");
        house.command(read(room.store(), "26", "50")).accepted();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_sensors_month_is_taken_in_by_days_and_once_only() {
        List<ClimateReading> month = new ArrayList<>();
        for (Instant at = Instant.parse("2026-02-01T00:00:00Z");
                at.isBefore(Instant.parse("2026-03-01T00:00:00Z"));
                at = at.plusSeconds(600)) {
            month.add(reading(at.toString(), "20", at.toString().startsWith("2026-02-07T12:00") ? "61" : "58", "T1"));
        }
        ImportClimateReadings all = new ImportClimateReadings(room.store(), Zone.STORE, null, month);
        house.command(all).accepted();
        assertThat(house.events(ClimateRead.class)).hasSize(28);
        assertThat(house.events(ClimateRead.class).stream()
                        .mapToInt(e -> e.readings().size())
                        .sum())
                .isEqualTo(28 * 144);
        assertThat(broken()).containsExactly(ClimateLimit.TOO_DAMP);
        assertThat(house.events(RuleBreached.class)).hasSize(1);
        house.command(all);
        assertThat(house.refused().reason()).isEqualTo("refused.readingsKnown");
        house.command(new ImportClimateReadings(
                        room.store(),
                        Zone.STORE,
                        null,
                        List.of(month.getFirst(), reading("2026-03-01T00:00:00Z", "20", "58", "T1"))))
                .accepted();
        assertThat(house.events(ClimateRead.class)).hasSize(1);
    }

    @Rule("VI-15")
    void nothing_is_read_tomorrow() {
        house.command(new ImportClimateReadings(
                room.store(), Zone.STORE, null, List.of(reading("2026-03-02T09:00:01Z", "20", "50", null))));
        house.refusedBy("VI-15");
    }

    @Test
    void what_no_instrument_shows_is_no_reading() {
        house.command(read(room.store(), "20", "100.1"));
        assertThat(house.refused().reason()).isEqualTo("refused.notAReading");
        house.command(read(room.store(), "20", "100")).accepted();
    }

    @Test
    void absolute_humidity_agrees_with_the_tables() {
        assertThat(AbsoluteHumidity.of(reading("2026-03-02T09:00:00Z", "20", "100", null)))
                .isCloseTo(17.3, within(0.1));
        assertThat(AbsoluteHumidity.of(reading("2026-03-02T09:00:00Z", "0", "100", null)))
                .isCloseTo(4.85, within(0.02));
        assertThat(AbsoluteHumidity.of(reading("2026-03-02T09:00:00Z", "30", "50", null)))
                .isCloseTo(15.2, within(0.1));
    }

    private Scenario air(String outsideCelsius, String outsideHumidity) {
        return house.command(new LogVentilation(
                room.store(),
                new BigDecimal("20"),
                new BigDecimal("60"),
                new BigDecimal(outsideCelsius),
                new BigDecimal(outsideHumidity),
                30));
    }

    private VentilationAdvice advice() {
        return house.events(VentilationLogged.class).getFirst().advice();
    }

    @Rule("VI-27")
    void airing_with_moister_air_is_recorded_and_shown_as_a_breach() {
        air("30", "50");
        house.breached("VI-27");
        assertThat(advice()).isEqualTo(VentilationAdvice.KEEP_SHUT);
    }

    @Test
    void the_advice_compares_water_not_relative_humidity() {
        air("5", "90").accepted();
        assertThat(advice()).isEqualTo(VentilationAdvice.VENTILATE);
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Test
    void five_per_cent_less_water_is_enough_and_less_than_that_is_not() {
        air("20", "57").accepted();
        assertThat(advice()).isEqualTo(VentilationAdvice.VENTILATE);
        air("20", "57.1").accepted();
        assertThat(advice()).isEqualTo(VentilationAdvice.INDIFFERENT);
    }
}
