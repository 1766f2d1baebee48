package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text a context needs is there in every language, and none is left over. */
public abstract class TextsOfAContext {
    private final Messages own;
    private final Messages all;

    /** A context with its own files of texts, and those of others it shares some with. */
    protected TextsOfAContext(List<String> own, String... shared) {
        this.own = new Messages(own);
        this.all = new Messages(Stream.concat(Stream.of(shared), own.stream()).toList());
    }

    /** What the context needs. */
    protected abstract NeededTexts needed() throws IOException;

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        Set<String> needed = needed().keys();
        assertThat(needed)
                .isNotEmpty()
                .filteredOn(key -> !all.has(language, key))
                .isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(own.all(Language.EN).keySet()).isNotEmpty().isSubsetOf(needed().keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        speaksOfTheSame(own, language);
    }

    /** Fails where a language lacks a text or what is filled in in English. */
    protected static void speaksOfTheSame(Messages texts, Language language) {
        assertThat(texts.all(language).keySet())
                .isNotEmpty()
                .isEqualTo(texts.all(Language.EN).keySet());
        texts.all(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(NeededTexts.placeholders(text))
                    .as(key)
                    .isEqualTo(NeededTexts.placeholders(texts.text(Language.EN, key)));
        });
    }
}
