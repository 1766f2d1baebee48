package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.customers.ReadingBasis;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.rulebook.LegalClause;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConsoleTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("\\bt\\.(?:of|word)\\('([a-zA-Z0-9.]+)'(?![^,)]*\\+)");
    private static final Pattern SAID = Pattern.compile("\\bsay\\('([a-zA-Z0-9.]+)'(?!\\s*\\+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");

    private final Messages messages = new Messages(List.of(ConsoleTexts.OWN));

    @Test
    void every_language_has_the_same_keys_with_the_same_placeholders() {
        for (Language language : Language.values()) {
            assertThat(messages.all(language).keySet())
                    .as(language.tag())
                    .isEqualTo(messages.all(Language.EN).keySet());
            messages.all(Language.EN)
                    .forEach((key, text) -> assertThat(placeholders(messages.text(language, key)))
                            .as("%s in %s", key, language)
                            .isEqualTo(placeholders(text)));
        }
    }

    @Test
    void every_key_a_page_or_its_script_uses_has_a_text() throws IOException {
        // Pages speak with the words of commands and records too.
        Messages spoken = new ConsoleTexts().messages();
        Set<String> missing = new TreeSet<>();
        for (String key : found(RESOURCES.resolve("templates/console"), ".html", USED)) {
            boolean word = !spoken.has(Language.EN, key)
                    && spoken.all(Language.EN).keySet().stream().anyMatch(k -> k.startsWith(key + "."));
            if (!spoken.has(Language.EN, key) && !word && !key.endsWith(".")) {
                missing.add(key);
            }
        }
        for (String key : found(RESOURCES.resolve("static/assets"), ".js", SAID)) {
            if (!spoken.has(Language.EN, "js." + key) && !key.endsWith(".")) {
                missing.add("js." + key);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A register says by its column what a page says by the choice: on what somebody reads, and has, a customer file. */
    @Test
    void a_register_and_a_page_call_one_thing_by_one_word() {
        Messages spoken = new ConsoleTexts().messages();
        for (Language language : Language.values()) {
            for (ReadingBasis basis : ReadingBasis.values()) {
                assertThat(spoken.fact(language, "rests_on", basis.name()))
                        .isEqualTo(spoken.word(language, "choice.ReadingBasis", basis.name()));
            }
            for (FileRole role : FileRole.values()) {
                assertThat(spoken.fact(language, "role", role.name()))
                        .isEqualTo(spoken.word(language, "choice.FileRole", role.name()))
                        .isEqualTo(spoken.word(language, "choice.ReadingBasis", role.name()));
            }
            for (LegalProfile profile : LegalProfile.values()) {
                assertThat(spoken.fact(language, "profile", profile.name()))
                        .isEqualTo(spoken.word(language, "choice.LegalProfile", profile.name()));
            }
        }
    }

    /** A period and a refusal keep the English of the law they rest on. */
    @Test
    void the_source_of_a_legal_demand_is_told_in_the_reader_s_language() {
        Messages spoken = new ConsoleTexts().messages();
        for (Language language : Language.values()) {
            for (LegalClause clause : LegalClauses.get().all()) {
                assertThat(spoken.fact(language, "source", clause.source().english()))
                        .isEqualTo(clause.source().in(language));
            }
            assertThat(spoken.fact(language, "source", "a decree of the house")).isEqualTo("a decree of the house");
        }
    }

    @Test
    void every_state_event_and_choice_of_the_field_has_a_word() {
        Set<String> wanted = new TreeSet<>();
        words(wanted, "state", TransferState.values());
        words(wanted, "state", HoldingState.values());
        words(wanted, "state", CustodyUnitState.values());
        words(wanted, "state", LoanState.values());
        wanted.addAll(Set.of("state.OPEN", "state.RESOLVED"));
        words(wanted, "difference", Discrepancy.Kind.values());
        words(wanted, "resolution", Discrepancy.Resolution.values());
        words(wanted, "reason", RejectionReason.values());
        words(wanted, "kind", CustodyUnitKind.values());
        words(wanted, "counted", CountingUnit.values());
        words(wanted, "ink", Ink.values());
        EventTypes.all().forEach(event -> {
            wanted.add("event." + EventTypes.nameOf(event));
            wanted.add("event." + EventTypes.nameOf(event) + ".name");
        });

        assertThat(messages.all(Language.EN).keySet()).containsAll(wanted);
    }

    @Test
    void each_of_several_tables_of_a_register_has_a_name() {
        Messages spoken = new ConsoleTexts().messages();
        Set<String> missing = new TreeSet<>();
        for (Model model : ReadModels.all()) {
            List<Table> shown =
                    model.tables().stream().filter(table -> !table.hidden()).toList();
            for (Table table : shown.size() > 1 ? shown : List.<Table>of()) {
                String own = "register." + model.name() + "." + table.name();
                String shared = "table." + table.name();
                for (Language language : Language.values()) {
                    if (!spoken.has(language, own) && !spoken.has(language, shared)) {
                        missing.add(shared + " in " + language.tag());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_field_of_every_event_has_a_name_in_every_language() {
        Set<String> unnamed = new TreeSet<>();
        for (Language language : Language.values()) {
            Texts texts = new Texts(new ConsoleTexts(), language);
            for (Class<?> event : EventTypes.all()) {
                for (String path : EventFacts.paths(event)) {
                    String name = path.substring(path.lastIndexOf('.') + 1);
                    if (texts.named(EventFacts.keys(event.getSimpleName(), path))
                            .equals(name)) {
                        unnamed.add(language.tag() + " " + event.getSimpleName() + "." + path);
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    /** 著 is right where cataloguing is meant, 著录. */
    @Test
    void simplified_texts_are_written_in_simplified_characters() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        assertThat(wrongly(
                        Language.ZH_HANS,
                        one -> one.equals("著") || simplified.transliterate(one).equals(one)))
                .isEmpty();
    }

    /** Big5 holds the characters of Traditional texts and none that were made when they were simplified. */
    @Test
    void traditional_texts_are_written_in_traditional_characters() {
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        assertThat(wrongly(Language.ZH_HANT, one -> !one.matches("\\p{IsHan}") || big5.canEncode(one)))
                .isEmpty();
        assertThat(big5.canEncode("档")).isFalse();
    }

    /** Which characters do not belong, by the text they stand in: of the messages and of the rule book. */
    private static Map<String, String> wrongly(Language language, Predicate<String> belongs) {
        Map<String, String> texts = new TreeMap<>(new ConsoleTexts().messages().all(language));
        for (RuleText rule : RuleCatalogue.get().rules()) {
            texts.put(
                    rule.id(),
                    Stream.of(
                                    rule.reading(),
                                    rule.standsOver(),
                                    rule.subsection(),
                                    rule.enforce(),
                                    rule.record(),
                                    rule.report())
                            .map(wording -> wording.in(language))
                            .collect(Collectors.joining()));
            RuleCatalogue.get()
                    .parametersOf(rule.id())
                    .forEach(one -> texts.put(
                            rule.id() + " " + one.name(), one.meaning().in(language)));
        }
        LegalClauses.get()
                .all()
                .forEach(clause -> texts.put(
                        clause.profile() + " " + clause.rule() + " " + clause.parameter(),
                        clause.source().in(language)));
        Map<String, String> wrong = new TreeMap<>();
        texts.forEach((key, text) -> {
            String characters = text.codePoints()
                    .mapToObj(Character::toString)
                    .filter(belongs.negate())
                    .collect(Collectors.joining());
            if (!characters.isEmpty()) {
                wrong.put(key, characters);
            }
        });
        return wrong;
    }

    @Test
    void no_page_carries_script_or_style_of_its_own() throws IOException {
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates/console"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContainPattern(
                                "\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)|https?://(?!www\\.thymeleaf\\.org)");
            }
        }
    }

    private static void words(Set<String> wanted, String kind, Enum<?>[] values) {
        Arrays.stream(values).forEach(value -> wanted.add(kind + "." + value.name()));
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
