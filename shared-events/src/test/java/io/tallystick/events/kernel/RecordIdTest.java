package io.tallystick.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecordIdTest {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,30}/[\\p{L}\\p{Nd}._·-]{1,80}");

    /** Parts of identifiers and of what is none; joined they are near the border as often as not. */
    private static final List<String> PARTS = List.of(
            "unit",
            "-",
            "/",
            "2026-000123",
            "·",
            "檔",
            "𠀀",
            "٣",
            "²",
            "é",
            "e\u0301",
            " ",
            "\u0000",
            "\ud800",
            "A",
            "z".repeat(29),
            "k".repeat(78),
            "_.");

    @Property(tries = 20_000)
    void isWhatTheFormSaysAndNothingElse(@ForAll("nearlyIdentifiers") String text) {
        boolean fits = FORM.matcher(text).matches();
        if (fits) {
            assertThat(new RecordId(text).value()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> new RecordId(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> nearlyIdentifiers() {
        Arbitrary<String> joined =
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(joined, joined.map(key -> "unit/" + key), joined.map(kind -> kind + "/1"));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(new RecordId("unit/" + "𠀀".repeat(80)).kind()).isEqualTo("unit");
        assertThatThrownBy(() -> new RecordId("unit/" + "𠀀".repeat(81))).isInstanceOf(IllegalArgumentException.class);
    }
}
