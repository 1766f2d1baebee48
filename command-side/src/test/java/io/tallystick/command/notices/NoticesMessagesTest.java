package io.tallystick.command.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that notices and due dates need is there in every language. */
class NoticesMessagesTest {
    private final Messages own = new Messages(List.of("commands_notices", "refusals_notices"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        assertThat(needed()).hasSizeGreaterThan(30);
        assertThat(needed()).filteredOn(key -> !own.has(language, key)).isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(own.all(Language.EN).keySet()).isSubsetOf(needed());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        for (Messages texts : List.of(own, new Messages(List.of("notices")))) {
            assertThat(texts.all(language).keySet())
                    .isEqualTo(texts.all(Language.EN).keySet());
            texts.all(language)
                    .forEach((key, text) -> assertThat(NeededTexts.placeholders(text))
                            .as(key)
                            .isEqualTo(NeededTexts.placeholders(texts.text(Language.EN, key))));
        }
    }

    private static Set<String> needed() throws IOException {
        return new NeededTexts()
                .commands("notices")
                .source("due")
                .choices("NoticeKind", NoticeKind.values())
                .choices("NoticeWay", NoticeWay.values())
                .keys();
    }
}
