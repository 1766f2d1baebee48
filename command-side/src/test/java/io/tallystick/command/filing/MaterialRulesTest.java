package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.testkit.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What units are made of: of the house's list, and said where the kind does not say it. */
class MaterialRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private Scenario open(CustodyUnitKind kind, @Nullable String material) {
        return house.as("feng")
                .command(new OpenCustodyUnit(
                        Archive.DEPARTMENT,
                        null,
                        kind,
                        DocumentContent.PRODUCTION,
                        "WS",
                        "SC",
                        2026,
                        new RetentionPeriod("D30"),
                        "Complaints",
                        null,
                        null,
                        null,
                        material));
    }

    private @Nullable String material() {
        return house.events(CustodyUnitOpened.class).getFirst().description().material();
    }

    @Test
    void paper_is_what_a_volume_is_made_of_unless_something_else_is_said() {
        open(CustodyUnitKind.VOLUME, null).accepted();
        assertThat(material()).isEqualTo("PAPER");
        open(CustodyUnitKind.VOLUME, "FILM").accepted();
        assertThat(material()).isEqualTo("FILM");
    }

    @Rule("I-15")
    void a_tape_or_disc_says_which() {
        open(CustodyUnitKind.TAPE_OR_DISC, null);
        assertThat(house.refusedBy("I-15").reason()).isEqualTo("refused.materialMissing");
        open(CustodyUnitKind.TAPE_OR_DISC, "OPTICAL_DISC").accepted();
    }

    @Rule("I-15")
    void a_material_that_is_not_on_the_houses_list_is_refused() {
        open(CustodyUnitKind.THING, "CHEESE");
        assertThat(house.refusedBy("I-15").reason()).isEqualTo("refused.materialUnknown");
    }
}
