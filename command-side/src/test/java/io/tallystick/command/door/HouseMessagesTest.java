package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.CommandSide;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.organisation.RevocationCause;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that the house's own commands and the door need is there in every language. */
class HouseMessagesTest {
    private static final Set<String> CONTEXTS = Set.of("organisation", "rulebook", "ledger");
    private static final Pattern KEY = Pattern.compile("\"((?:refused|remedy|malformed|role)\\.[A-Za-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");

    private final Messages messages = new Messages(List.of("commands_house", "refusals_house"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        assertThat(needed()).hasSizeGreaterThan(150);
        assertThat(needed()).filteredOn(key -> !messages.has(language, key)).isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(messages.all(Language.EN).keySet()).isSubsetOf(needed());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        for (String key : messages.all(Language.EN).keySet()) {
            assertThat(placeholders(messages.text(language, key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(messages.text(Language.EN, key)));
            assertThat(messages.text(language, key)).isNotBlank();
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Set<String> needed() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (CommandDescriptor command : new CommandTypes(CommandSide.COMMANDS).all()) {
            if (CONTEXTS.contains(command.context())) {
                keys.add("command." + command.fullName());
                keys.add("command." + command.fullName() + ".help");
                fields("field." + command.fullName() + ".", command.fields(), keys);
            }
        }
        for (Post post : Post.values()) {
            keys.add("post." + post);
            keys.add("choice.Post." + post);
        }
        for (LegalProfile profile : LegalProfile.values()) {
            keys.add("choice.LegalProfile." + profile);
        }
        for (RevocationCause cause : RevocationCause.values()) {
            keys.add("choice.RevocationCause." + cause);
        }
        for (Facet facet : Facet.values()) {
            keys.add("choice.Facet." + facet);
        }
        keys.add("choice.Kind.REAL");
        keys.add("choice.Kind.SAMPLE");
        for (String context :
                Stream.concat(CONTEXTS.stream(), Stream.of("door")).toList()) {
            inSource(Path.of("src/main/java/io/tallystick/command", context), keys);
        }
        return keys;
    }

    private static void fields(String prefix, List<Field> fields, Set<String> keys) {
        for (Field field : fields) {
            keys.add(prefix + field.name());
            fields(prefix + field.name() + ".", field.parts(), keys);
        }
    }

    private static void inSource(Path directory, Set<String> keys) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
    }
}
