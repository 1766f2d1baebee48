package io.tallystick.query.console.kit;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the log-in name, the employee it stands for, the posts held today.
 *
 * @param employee null where nobody in the ledger has this log-in
 */
public record Person(String account, @Nullable RecordId employee, String name, List<Appointment> posts) {

    public boolean holds(Post post) {
        return posts.stream().anyMatch(a -> a.post() == post);
    }

    /** How the person can sign with one of the posts held, in person or acting. */
    public List<Signature> signatures(List<Post> wanted) {
        RecordId self = employee;
        return self == null
                ? List.of()
                : posts.stream()
                        .filter(held -> wanted.contains(held.post()))
                        .map(held -> new Signature(self, held.post(), held.actingFor()))
                        .toList();
    }

    /**
     * Whether one of the posts held can give the command at all, which nobody can in a past world. Scope, separation of duties and rules are the door's to
     * judge; this only keeps buttons that can never work from looking as if they could.
     */
    public boolean mayGive(CommandDescriptor command) {
        return Moment.current() == null && mayEverGive(command);
    }

    private boolean mayEverGive(CommandDescriptor command) {
        return command.posts().isEmpty() || command.posts().stream().anyMatch(this::holds);
    }
}
