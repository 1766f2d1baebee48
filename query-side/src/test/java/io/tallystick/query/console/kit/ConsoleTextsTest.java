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
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, String> wrong = new TreeMap<>();
        new ConsoleTexts().messages().all(Language.ZH_HANS).forEach((key, text) -> {
            String characters = text.codePoints()
                    .mapToObj(Character::toString)
                    .filter(one ->
                            !one.equals("著") && !simplified.transliterate(one).equals(one))
                    .collect(Collectors.joining());
            if (!characters.isEmpty()) {
                wrong.put(key, characters);
            }
        });
        assertThat(wrong).isEmpty();
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
