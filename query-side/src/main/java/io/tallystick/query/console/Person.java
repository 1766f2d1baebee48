package io.tallystick.query.console;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the log-in name, the employee it stands for, the posts held today.
 *
 * @param employee null where nobody in the ledger has this log-in
 */
record Person(String account, @Nullable RecordId employee, String name, List<Appointment> posts) {

    boolean holds(Post post) {
        return posts.stream().anyMatch(a -> a.post() == post);
    }

    /**
     * Whether one of the posts held can give the command at all. Scope, separation of duties and rules are the door's to
     * judge; this only keeps buttons that can never work from looking as if they could.
     */
    boolean mayGive(CommandDescriptor command) {
        return command.posts().isEmpty() || command.posts().stream().anyMatch(this::holds);
    }
}
