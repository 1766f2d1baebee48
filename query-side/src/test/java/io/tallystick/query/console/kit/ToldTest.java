package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.text.Language;
import java.time.Instant;
import java.time.ZoneId;
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

    @Test
    void anInstantIsToldInTheTimeOfTheHouse() {
        Show show = new Show(new House(), new NoVault(), texts, ZoneId.of("Asia/Shanghai"), Instant.EPOCH);
        assertThat(show.readable("2026-07-03T00:30:00Z")).isEqualTo("2026-07-03 08:30");
        assertThat(show.readable("2026-07-03")).isEqualTo("2026-07-03");
    }

    /** Nothing is sealed here. */
    private static final class NoVault implements Vault {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            throw new IllegalStateException("nothing is sealed");
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            throw new IllegalStateException("nothing is sealed");
        }
    }
}
