package io.tallystick.command.door;

import io.tallystick.events.Contexts;
import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.commands.CommandKind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every command class with its descriptor. */
public final class CommandTypes implements CommandCatalogue {
    private static final String SIDE = "io.tallystick.command";

    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<String, CommandDescriptor> descriptors = new LinkedHashMap<>();

    /** The catalogue of these commands. */
    public CommandTypes(List<Class<?>> commands) {
        List<CommandDescriptor> described = new ArrayList<>();
        for (Class<?> command : commands) {
            CommandDescriptor descriptor = describe(command);
            classes.put(descriptor.fullName(), command);
            described.add(descriptor);
        }
        described.sort(Comparator.comparing(CommandDescriptor::fullName));
        described.forEach(d -> descriptors.put(d.fullName(), d));
    }

    @Override
    public List<CommandDescriptor> all() {
        return List.copyOf(descriptors.values());
    }

    @Override
    public Optional<CommandDescriptor> find(String context, String name) {
        return Optional.ofNullable(descriptors.get(context + "." + name));
    }

    /** Whether the command of that full name is refused where a rule is not kept; an observation is recorded (VI-28). */
    public boolean refuses(String fullName) {
        CommandDescriptor descriptor = descriptors.get(fullName);
        return descriptor == null || descriptor.kind() == CommandKind.PERMIT;
    }

    /** The class of a command. */
    public Class<?> classOf(CommandDescriptor descriptor) {
        Class<?> type = classes.get(descriptor.fullName());
        if (type == null) {
            throw new IllegalArgumentException("no command is named " + descriptor.fullName());
        }
        return type;
    }

    /** The descriptor of a command class. */
    public CommandDescriptor descriptorOf(Class<?> command) {
        return find(contextOf(command), command.getSimpleName())
                .orElseThrow(() -> new IllegalArgumentException(command + " is not in the catalogue"));
    }

    private static String contextOf(Class<?> command) {
        return Contexts.of(command, SIDE);
    }

    private static CommandDescriptor describe(Class<?> command) {
        LedgerCommand marked = command.getAnnotation(LedgerCommand.class);
        if (marked == null || !command.isRecord()) {
            throw new IllegalArgumentException(command + " is no command: a record with @LedgerCommand is one");
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : command.getRecordComponents()) {
            fields.add(Fields.describe(component));
        }
        return new CommandDescriptor(
                contextOf(command),
                command.getSimpleName(),
                marked.kind(),
                marked.clock(),
                List.of(marked.posts()),
                List.of(marked.rules()),
                marked.record(),
                marked.creates(),
                Arrays.asList(marked.states()),
                marked.leads(),
                Arrays.asList(marked.roles()),
                List.copyOf(fields));
    }
}
