package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every text exists in every language, and nothing else does. */
class TextsTest {
    @Test
    void the_three_languages_have_the_same_keys() {
        Set<String> english = Texts.keys("en");

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(Texts.keys("zh_Hant")).isEqualTo(english);
        assertThat(Texts.keys("zh_Hans")).isEqualTo(english);
    }

    @Test
    void every_reason_field_and_column_of_the_template_has_its_text_and_no_text_is_left_over() {
        Set<String> used = new TreeSet<>();
        Arrays.stream(Reason.values()).map(Reason::key).forEach(used::add);
        Arrays.stream(Field.values()).map(f -> "field." + f.name()).forEach(used::add);
        for (ListKind kind : ListKind.values()) {
            for (Field field : kind.columns()) {
                String own = "help." + kind + "." + field;
                used.add(Texts.keys("en").contains(own) ? own : "help." + field);
            }
        }

        assertThat(Texts.keys("en").stream().filter(k -> !k.startsWith("workbook.")))
                .containsExactlyElementsOf(used);
    }

    @Test
    void parameters_are_filled_in_as_they_are() {
        assertThat(Texts.of(Reason.FILE_TOO_LARGE, List.of("2000000", "1000000"), Locale.ENGLISH))
                .isEqualTo("The file has 2000000 bytes; at most 1000000 are taken.");
        assertThat(Texts.of(Reason.CODE_TWICE, List.of("A'{0}", "7"), Locale.forLanguageTag("zh-Hant")))
                .isEqualTo("檔號 A'{0} 已見於第 7 行。");
    }

    @Test
    void chinese_follows_the_script_and_without_one_the_region() {
        List<String> none = List.of();
        assertThat(Texts.of(Field.TITLE, Locale.TRADITIONAL_CHINESE)).isEqualTo("題名");
        assertThat(Texts.of(Field.TITLE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("题名");
        assertThat(Texts.of("field.TITLE", none, Locale.forLanguageTag("zh-Hans-HK")))
                .isEqualTo("题名");
        assertThat(Texts.of("field.TITLE", none, Locale.FRENCH)).isEqualTo("Title");
        assertThatThrownBy(() -> Texts.of("no.such-key", none, Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class);
    }
}
