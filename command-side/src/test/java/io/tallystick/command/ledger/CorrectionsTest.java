package io.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final RecordId UNIT = RecordId.of("unit", "2026-000001");
    private Scenario house;
    private long filed;

    @BeforeEach
    void an_item_was_filed() {
        house = new Scenario();
        house.employ("li", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        house.fact(
                "CustodyUnit",
                UNIT,
                new CustodyUnitOpened(
                        UNIT,
                        new UnitDescription(
                                Scenario.FONDS,
                                Scenario.OFFICE,
                                null,
                                CustodyUnitKind.VOLUME,
                                "WS",
                                "BGS",
                                2025,
                                RetentionPeriod.PERMANENT,
                                "Minutes",
                                null,
                                null),
                        house.person("li")));
        house.fact(
                "CustodyUnit",
                UNIT,
                new ItemFiled(
                        UNIT,
                        1,
                        new Item(
                                "Office",
                                "12",
                                "Minuets",
                                LocalDate.of(2025, 5, 1),
                                3,
                                0,
                                Ink.BLACK,
                                Origin.HOUSE,
                                "paper",
                                null)));
        filed = house.log().size();
        house.as("li");
    }

    private CorrectEvent title(long position, String title) {
        return new CorrectEvent(position, Map.of("item.title", title), "misspelt");
    }

    @Rule("VI-17")
    void a_correction_is_a_new_event_that_names_the_one_it_corrects() {
        house.command(title(filed, "Minutes of May"))
                .then(new EventCorrected(
                        UNIT,
                        filed,
                        Map.of("item.title", "Minuets"),
                        Map.of("item.title", "Minutes of May"),
                        "misspelt"));
        assertThat(house.provenance().by().employee()).isEqualTo(house.person("li"));
        assertThat(house.record()).isEqualTo(RecordId.of("correction", Long.toString(filed)));
        house.command(new CorrectEvent(filed, Map.of("unit", "unit/2026-000002"), "another unit"));
        house.refusedBy("VI-17");
    }

    @Rule("VI-17")
    void a_correction_of_a_correction_names_the_latest() {
        house.command(title(filed, "Minutes of May")).accepted();
        long first = house.log().size();
        house.command(title(first, "Minutes of June"))
                .then(new EventCorrected(
                        UNIT,
                        first,
                        Map.of("item.title", "Minutes of May"),
                        Map.of("item.title", "Minutes of June"),
                        "misspelt"));
        assertThat(((Answer.Accepted) house.answer()).appended().version()).isEqualTo(1);
        house.command(title(filed, "Minutes of July"));
        assertThat(house.refusedBy("VI-17").facts()).containsEntry("latest", String.valueOf(first + 1));
    }

    @Test
    void values_must_fit_the_event() {
        house.command(new CorrectEvent(filed, Map.of("item.pages", "4", "item.date", "2025-05-02"), "counted anew"))
                .accepted();
        long latest = house.log().size();
        for (Map.Entry<String, String> bad : Map.of(
                        "item.pages", "many", "item.date", "2025-02-30", "item.title", "", "item.attachments", "-1")
                .entrySet()) {
            house.command(new CorrectEvent(latest, Map.of(bad.getKey(), bad.getValue()), "wrong"));
            assertThat(house.refused().reason()).as("%s", bad).isEqualTo("refused.correctionDoesNotFit");
        }
        house.command(new CorrectEvent(latest, Map.of("item.documentNumber", ""), "there is none"))
                .accepted();
    }

    @Test
    void a_correction_that_changes_nothing_is_none() {
        house.command(title(filed, "Minuets"));
        assertThat(house.refused().reason()).isEqualTo("refused.correctsNothing");
    }

    @Test
    void a_dry_run_shows_the_correction_and_leaves_nothing() {
        house.dryRun().command(title(filed, "Minutes of May"));
        assertThat(((Answer.WouldAccept) house.answer()).events())
                .singleElement()
                .isInstanceOf(EventCorrected.class);
        assertThat(house.log()).hasSize((int) filed);
    }

    @Test
    void what_is_corrected_decides_who_may() {
        house.command(new CorrectEvent(2, Map.of("name", "x"), "no"));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        RecordId other = RecordId.of("fonds", "J001");
        house.employ("wang", Scenario.OFFICE, Scope.ofFonds(other), Post.ARCHIVIST);
        house.as("wang").command(title(filed, "Minutes of May"));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }

    @Test
    void nothing_stands_at_a_position_beyond_the_head() {
        house.employ("head", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVES_HEAD);
        for (long position : new long[] {0, -1, 999}) {
            house.as("head").command(title(position, "x"));
            assertThat(house.refused().reason()).isEqualTo("refused.noSuchEvent");
        }
    }
}
