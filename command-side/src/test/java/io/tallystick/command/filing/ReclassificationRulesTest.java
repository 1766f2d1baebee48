package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberSuperseded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.StandardContent.NumberingScheme;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import io.tallystick.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit placed in another class: a new code, and the old one an alias that is never given again. */
class ReclassificationRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    ReclassificationRulesTest() {
        archive.promulgate(
                "numbering-scheme",
                "DA/T 22",
                new NumberingScheme(List.of(
                        new SchemeClass("WS", "SC", "Production", List.of(Facet.TIME), false),
                        new SchemeClass("WS", "XZ", "Administration", List.of(Facet.TIME), true),
                        new SchemeClass("KJ", "SB", "Equipment", List.of(Facet.TIME, Facet.EQUIPMENT_MODEL), false),
                        new SchemeClass("KJ", "YF", "Research", List.of(Facet.TIME), false))));
    }

    /** Two units with the codes 0001 and 0002 for good. */
    private List<RecordId> coded() {
        List<RecordId> units = archive.ready(2);
        house.as("sun").command(new DraftNumbers(units)).accepted();
        RecordId series = house.record();
        house.as("hu").command(new SealSeries(series)).accepted();
        return units;
    }

    @Rule("I-39")
    void it_is_given_the_next_code_of_the_other_class_and_the_old_stays_its_alias() {
        RecordId unit = coded().getFirst();
        house.as("hu")
                .command(new ReclassifyUnit(unit, "KJ", "YF", "research after all"))
                .accepted();
        ReferenceCodeSuperseded superseded =
                house.events(ReferenceCodeSuperseded.class).getFirst();
        assertThat(superseded.code()).isEqualTo("Z109-WS·2026-D30-KFB-0001");
        assertThat(superseded.by()).isEqualTo("Z109-KJ·2026-D30-KFB-0001");
        assertThat(house.events(ReferenceCodeAssigned.class).getFirst().code()).isEqualTo(superseded.by());
        assertThat(house.events(NumberSuperseded.class).getFirst().number()).isEqualTo(1);
        // An administration class takes no production papers, also not later.
        house.command(new ReclassifyUnit(unit, "WS", "XZ", "to the office"));
        assertThat(house.refusedBy("I-39").reason()).isEqualTo("refused.administrativeClass");
    }

    @Test
    void the_old_number_is_never_given_again_also_not_to_the_unit_itself() {
        RecordId unit = coded().getFirst();
        house.as("hu")
                .command(new ReclassifyUnit(unit, "KJ", "YF", "research after all"))
                .accepted();
        house.command(new ReclassifyUnit(unit, "WS", "SC", "and back")).accepted();
        assertThat(house.events(NumberAppended.class).getFirst().number()).isEqualTo(3);
        assertThat(house.events(ReferenceCodeAssigned.class).getFirst().code()).isEqualTo("Z109-WS·2026-D30-KFB-0003");
    }

    @Rule("I-40")
    void the_other_classs_facets_are_wanted_first() {
        RecordId unit = coded().getFirst();
        house.as("hu").command(new ReclassifyUnit(unit, "KJ", "SB", "speaks of a lathe"));
        assertThat(house.refusedBy("I-40").facts()).containsEntry("facet", "EQUIPMENT_MODEL");
    }

    @Rule("I-37")
    void a_class_the_scheme_does_not_know_is_none() {
        RecordId unit = coded().getFirst();
        house.as("hu").command(new ReclassifyUnit(unit, "KJ", "QQ", "why not"));
        assertThat(house.refusedBy("I-37").reason()).isEqualTo("refused.classNotInScheme");
    }

    @Test
    void what_has_no_code_or_stands_there_already_is_not_moved() {
        RecordId bare = archive.ready(CustodyUnitKind.ITEM);
        house.as("hu").command(new ReclassifyUnit(bare, "KJ", "YF", "early"));
        assertThat(house.refused().reason()).isEqualTo("refused.notCodedYet");
        RecordId unit = coded().getFirst();
        house.as("hu").command(new ReclassifyUnit(unit, "WS", "SC", "same"));
        assertThat(house.refused().reason()).isEqualTo("refused.sameClass");
    }
}
