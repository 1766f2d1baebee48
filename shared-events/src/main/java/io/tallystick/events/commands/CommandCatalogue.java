package io.tallystick.events.commands;

import java.util.List;
import java.util.Optional;

/** Every command there is. */
public interface CommandCatalogue {
    /** All descriptors, by context and name. */
    List<CommandDescriptor> all();

    /** The descriptor of {@code context.Name}. */
    default Optional<CommandDescriptor> find(String context, String name) {
        return all().stream()
                .filter(d -> d.context().equals(context) && d.name().equals(name))
                .findFirst();
    }

    /** The commands offered on a record of the kind in the state. */
    default List<CommandDescriptor> offered(String record, String state) {
        return all().stream()
                .filter(d -> d.record().equals(record) && !d.creates())
                .filter(d -> d.states().isEmpty() || d.states().contains(state))
                .toList();
    }
}
