package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.rulebook.ScopeSeed;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.events.text.Language;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Nobody reads JSON. */
class JsonFactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ConsoleTexts TEXTS = new ConsoleTexts();

    private static Texts texts(Language language) {
        return new Texts(TEXTS, language);
    }

    private static Show show(Texts t) {
        return new Show(new House(), new NoVault(), t, ZoneOffset.UTC, Instant.EPOCH);
    }

    private static List<String> told(Object said, Map<String, ?> row, Language language) {
        Texts t = texts(language);
        return JsonFacts.of(JSON.writeValueAsString(said), row, t, show(t)).stream()
                .map(fact -> fact.label() + "|" + fact.value())
                .toList();
    }

    @Test
    void the_facts_of_a_refusal_stand_under_their_names() {
        assertThat(told(Map.of("field", "PHONE"), Map.of("rule", "I-4"), Language.EN))
                .containsExactly("Field|telephone");
    }

    @Test
    void a_remedy_says_what_to_do_and_who_may() {
        Remedy remedy = new Remedy("remedy.whoMay", "custody.OpenStore", List.of(Post.ARCHIVES_HEAD), null);
        Texts t = texts(Language.ZH_HANS);
        assertThat(told(List.of(remedy), Map.of(), Language.ZH_HANS))
                .singleElement()
                .asString()
                .contains(t.of("remedy.whoMay"), t.command("custody.OpenStore"), t.post(Post.ARCHIVES_HEAD))
                .doesNotContain("{", "custody.", "ARCHIVES_HEAD");
    }

    /** Parameters are called as their rules call them, in every language. */
    @Test
    void a_parameter_is_called_by_what_it_means() {
        for (Language language : Language.values()) {
            for (RuleText rule : RuleCatalogue.get().rules()) {
                RuleCatalogue.get()
                        .parametersOf(rule.id())
                        .forEach(parameter -> assertThat(told(
                                        Map.of(parameter.name(), parameter.value()),
                                        Map.of("rule", rule.id()),
                                        language))
                                .singleElement()
                                .asString()
                                .startsWith(parameter.meaning().in(language) + "|"));
            }
        }
    }

    @Test
    void the_value_of_a_parameter_is_told_in_words() {
        assertThat(parameter("I-15", "customaryMaterials", "VOLUME:PAPER,PHOTO:PHOTO_PAPER", Language.EN))
                .endsWith("|volume: paper · photograph: photographic paper");
        assertThat(parameter("I-15", "customaryMaterials", "VOLUME:PAPER", Language.ZH_HANS))
                .endsWith("|案卷：纸质");
        assertThat(parameter("I-4", "readingLadder", "*=ARCHIVIST,SECRET=DEPARTMENT_HEAD+ARCHIVES_HEAD", Language.EN))
                .endsWith("|otherwise: Archivist · SECRET: Department head + Head of the archives room");
        assertThat(parameter("III-3", "permanentAllowed", "false", Language.EN)).endsWith("|No");
        assertThat(parameter("I-4", "reminderDays", "-2,0,3,7", Language.EN)).endsWith("|-2, 0, 3, 7");
    }

    private static String parameter(String rule, String name, String value, Language language) {
        return told(Map.of(name, value), Map.of("rule", rule), language).getFirst();
    }

    /** Codes of the house are its own to name: of classes, marks, places; a ladder names its marks as they are. */
    @Test
    void no_value_of_a_parameter_is_left_as_the_program_writes_it() {
        Set<String> codes = Set.of(
                "classes",
                "subclasses",
                "acceptance",
                "categories",
                "restricted",
                "externalClasses",
                "classified",
                "neverOffsite",
                "readingPlaces",
                "riskyGrade",
                "mark",
                "target");
        Set<String> without = new TreeSet<>();
        for (Language language : Language.values()) {
            for (RuleText rule : RuleCatalogue.get().rules()) {
                RuleCatalogue.get().parametersOf(rule.id()).stream()
                        .filter(parameter -> !codes.contains(parameter.name())
                                && !parameter.type().equals("ladder"))
                        .forEach(parameter -> possible(parameter)
                                .filter(value -> Arrays.stream(texts(language)
                                                .parameter(parameter, value)
                                                .split(language == Language.EN ? ": " : "："))
                                        .anyMatch(word -> word.matches("[A-Z][A-Z_]+|true|false")))
                                .forEach(value -> without.add(parameter.name() + " " + value + " " + language.tag())));
            }
        }
        assertThat(without).isEmpty();
    }

    /** What is allowed, each; where the house is free, what it has at first. */
    private static Stream<String> possible(RuleParameter parameter) {
        return parameter.type().contains("|")
                ? Arrays.stream(parameter
                        .type()
                        .substring(parameter.type().indexOf(':') + 1)
                        .split("\\|"))
                : Arrays.stream(parameter.value().split(","));
    }

    @Test
    void a_class_of_a_standard_is_one_line() {
        StandardContent scope = new StandardContent.FilingScope(ScopeSeed.get().classes());
        assertThat(told(scope, Map.of(), Language.EN))
                .hasSize(ScopeSeed.get().classes().size())
                .allSatisfy(line -> assertThat(line).doesNotContain("{", "\"", "["));
    }

    /** What a standard can say has a name, and its choices have words. */
    @Test
    void everything_a_standard_says_is_named_in_every_language() {
        Set<String> without = new TreeSet<>();
        for (Language language : Language.values()) {
            Texts t = texts(language);
            for (Class<?> content : StandardContent.class.getPermittedSubclasses()) {
                components(content, (name, type) -> {
                    if (t.factName(name).equals(name)) {
                        without.add(name + " " + language.tag());
                    }
                    if (type.isEnum()) {
                        Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .filter(choice -> show(t).fact(name, choice).equals(choice))
                                .forEach(choice -> without.add(name + " " + choice + " " + language.tag()));
                    }
                });
            }
        }
        assertThat(without).isEmpty();
    }

    /** A register has the kind of a standard beside what it says. */
    @Test
    void every_kind_of_standard_has_a_word_in_every_language() {
        JsonSubTypes kinds = StandardContent.class.getAnnotation(JsonSubTypes.class);
        for (Language language : Language.values()) {
            Texts t = texts(language);
            assertThat(kinds.value())
                    .extracting(JsonSubTypes.Type::name)
                    .noneMatch(kind -> t.cell("kind", kind, show(t)).equals(kind));
        }
    }

    private static void components(Class<?> told, BiConsumer<String, Class<?>> each) {
        for (RecordComponent component : told.getRecordComponents()) {
            Type type = component.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : component.getType();
            each.accept(component.getName(), (Class<?>) type);
            if (((Class<?>) type).isRecord()) {
                components((Class<?>) type, each);
            }
        }
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
