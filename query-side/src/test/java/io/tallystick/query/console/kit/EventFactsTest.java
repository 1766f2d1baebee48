package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.text.Language;
import org.junit.jupiter.api.Test;

/** Fields of events that several things share are called as what they hold. */
class EventFactsTest {
    private final Texts t = new Texts(new ConsoleTexts(), Language.ZH_HANT);

    private String label(String event, String path, Object value) {
        return EventFacts.label(event, path, value, t);
    }

    @Test
    void a_unit_is_a_custody_unit_or_a_department() {
        assertThat(label("CustodyUnitArranged", "unit", new RecordId("unit/2026-000001")))
                .isEqualTo("保管單位");
        assertThat(label("LoanRequested", "file.unit", new RecordId("unit/2026-000001")))
                .isEqualTo("保管單位");
        assertThat(label("CustodyUnitOpened", "description.unit", new RecordId("org/Z109-KFB")))
                .isEqualTo("部門");
    }

    @Test
    void a_shelf_is_furniture_and_not_the_shelf_of_a_reconciliation() {
        assertThat(label("HoldingPlaced", "place.shelf", "N-01")).isEqualTo("架號");
        assertThat(label("ContainerRegistered", "shelf", "N-01")).isEqualTo("架號");
    }
}
