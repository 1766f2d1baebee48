package io.tallystick.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.events.statistics.Explained;
import io.tallystick.events.statistics.PeriodState;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that statistics need is there in every language. */
class StatisticsMessagesTest {
    private final Messages own = new Messages(List.of("commands_statistics", "refusals_statistics"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        assertThat(needed()).hasSizeGreaterThan(80);
        assertThat(needed()).filteredOn(key -> !own.has(language, key)).isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(own.all(Language.EN).keySet()).isSubsetOf(needed());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        assertThat(own.all(language).keySet()).isEqualTo(own.all(Language.EN).keySet());
        own.all(language)
                .forEach((key, text) -> assertThat(NeededTexts.placeholders(text))
                        .as(key)
                        .isEqualTo(NeededTexts.placeholders(own.text(Language.EN, key))));
    }

    private static Set<String> needed() throws IOException {
        return new NeededTexts()
                .commands("statistics")
                .choices("Explained", Explained.values())
                .states("period", PeriodState.values())
                .keys();
    }
}
