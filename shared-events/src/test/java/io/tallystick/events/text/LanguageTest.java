package io.tallystick.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "zh-Hant,ZH_HANT",
        "zh-Hant-TW,ZH_HANT",
        "zh-TW,ZH_HANT",
        "zh-HK,ZH_HANT",
        "zh-x-lvariant-HANT,ZH_HANT",
        "zh-Hans,ZH_HANS",
        "zh-Hans-HK,ZH_HANS",
        "zh-x-lvariant-HANS,ZH_HANS",
        "zh-CN,ZH_HANS",
        "zh,ZH_HANS",
        "en-GB,EN",
        "de,EN"
    })
    void a_locale_is_served_by_script_then_by_region(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }
}
