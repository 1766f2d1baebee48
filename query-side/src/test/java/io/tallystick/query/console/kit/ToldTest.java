package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldTest {
    private final Texts texts = new Texts(new ConsoleTexts(), Language.EN);

    @Test
    void whatAnEventDoesNotSayLeavesNoHole() {
        assertThat(Told.sentence(
                        "event.custody.HoldingPlaced", Map.of("placeStore", "Room 1", "placeShelf", "S-5"), texts))
                .isEqualTo("Put in place: Room 1 S-5");
        assertThat(Told.sentence("event.retention.RegisterSigned", Map.of(), texts))
                .isEqualTo("Register signed by the committee");
    }
}
