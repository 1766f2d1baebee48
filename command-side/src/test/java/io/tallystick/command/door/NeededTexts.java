package io.tallystick.command.door;

import io.tallystick.command.CommandSide;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.kernel.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the texts a context needs, gathered from its commands, its choices and its source. */
public final class NeededTexts {
    private static final Pattern KEY = Pattern.compile("\"((?:refused|remedy|malformed|role)\\.[A-Za-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");

    private final Set<String> keys = new TreeSet<>();

    /** Those of a context's commands with their fields, and those its source names. */
    public NeededTexts commands(String context) throws IOException {
        for (CommandDescriptor command : new CommandTypes(CommandSide.COMMANDS).all()) {
            if (command.context().equals(context)) {
                keys.add("command." + command.fullName());
                keys.add("command." + command.fullName() + ".help");
                fields("field." + command.fullName() + ".", command.fields());
            }
        }
        return source(context);
    }

    /** Those a package under the command side names. */
    public NeededTexts source(String folder) throws IOException {
        return named(Path.of("src/main/java/io/tallystick/command", folder));
    }

    /** Those the events of a context name. */
    public NeededTexts events(String context) throws IOException {
        return named(Path.of("../shared-events/src/main/java/io/tallystick/events", context));
    }

    private NeededTexts named(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return this;
    }

    /** Those of the posts. */
    public NeededTexts posts() {
        Stream.of(Post.values()).forEach(post -> keys.add("post." + post));
        return this;
    }

    /** Those of choices. */
    public NeededTexts choices(String name, Enum<?>... values) {
        Stream.of(values).forEach(value -> keys.add("choice." + name + "." + value.name()));
        return this;
    }

    /** Those of the states of a kind of record. */
    public NeededTexts states(String kind, Enum<?>... values) {
        Stream.of(values).forEach(value -> keys.add("state." + kind + "." + value.name()));
        return this;
    }

    /** All of them. */
    public Set<String> keys() {
        return keys;
    }

    private void fields(String prefix, List<Field> fields) {
        for (Field field : fields) {
            keys.add(prefix + field.name());
            fields(prefix + field.name() + ".", field.parts());
        }
    }

    /** The placeholders of a text. */
    public static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
