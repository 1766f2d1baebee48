package io.tallystick.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private final Messages messages = new Messages(List.of("commands_house", "commands_custody"));

    @Test
    void a_fact_that_is_a_choice_is_told_in_words() {
        assertThat(messages.fact(Language.EN, "state", "DECLARED")).isEqualTo("declared on a list");
        assertThat(messages.fact(Language.ZH_HANT, "state", "DECLARED")).isEqualTo("清冊所列");
    }

    @Test
    void a_state_is_not_taken_for_a_choice_of_the_same_name() {
        Messages more = new Messages(List.of("commands_house", "commands_custody", "commands_statistics"));
        assertThat(more.has(Language.EN, "choice.Origin.DECLARED")).isTrue();
        assertThat(more.fact(Language.ZH_HANT, "state", "DECLARED")).isEqualTo("清冊所列");
    }

    @Test
    void several_choices_are_told_one_by_one() {
        assertThat(messages.fact(Language.EN, "posts", "ARCHIVIST,FILER"))
                .isEqualTo(messages.text(Language.EN, "post.ARCHIVIST") + " · "
                        + messages.text(Language.EN, "post.FILER"));
    }

    @Test
    void a_word_goes_with_its_count() {
        Messages house = new Messages(List.of("refusals_house"));
        assertThat(house.text(Language.EN, "refused.badRows", Map.of("count", "1", "rows", "7")))
                .isEqualTo("1 row cannot be taken: 7");
        assertThat(house.text(Language.EN, "refused.badRows", Map.of("count", "2", "rows", "7, 9")))
                .isEqualTo("2 rows cannot be taken: 7, 9");
    }

    /** Counted are the words any text counts; of those that name something else of the kind, a verb is meant. */
    @Test
    void no_text_counts_one_in_the_plural() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path modules : List.of(Path.of(".."), Path.of("../infra"))) {
            try (Stream<Path> files = Files.find(
                    modules,
                    6,
                    (file, is) ->
                            file.toString().matches("[./a-z-]*/src/main/resources/messages/[a-z_]+_en[.]properties"))) {
                for (Path file : files.toList()) {
                    Properties properties = new Properties();
                    properties.load(Files.newBufferedReader(file));
                    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
                }
            }
        }
        String nouns = texts.values().stream()
                .flatMap(text -> Pattern.compile("\\{\\w+:[^|{}]*\\|([a-z]+s|people)\\b")
                        .matcher(text)
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("|"));
        assertThat(nouns).contains("days", "files", "rows", "units");
        Pattern plural = Pattern.compile("\\{[a-z]\\w*}( [a-z-]+)? (" + nouns + ")\\b");
        texts.keySet()
                .removeAll(Set.of(
                        "problem.import-default-unknown.detail",
                        "problem.no-reading.detail",
                        "refused.classWithoutFacet",
                        "refused.equipmentNotNamed",
                        "refused.externalRulesMissing"));
        assertThat(texts).hasSizeGreaterThan(4000);
        texts.values().removeIf(text -> !plural.matcher(text).find());
        assertThat(texts).isEmpty();
    }

    @Test
    void anything_else_stands_as_it_is() {
        assertThat(messages.fact(Language.EN, "taken", "9")).isEqualTo("9");
        assertThat(messages.fact(Language.EN, "unit", "unit/1")).isEqualTo("unit/1");
        assertThat(messages.fact(Language.EN, "state", "NOT_A_STATE")).isEqualTo("NOT_A_STATE");
    }
}
