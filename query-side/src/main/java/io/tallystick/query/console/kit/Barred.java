package io.tallystick.query.console.kit;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.Moment;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why the reader cannot give a command: no post for it, or something done before that rule VI-14, which is never
 * suspended, keeps apart from it.
 * Scope and the other rules are the door's to judge; this keeps buttons that can never work from looking as if they could.
 */
public final class Barred {
    private final Person me;
    private final Texts t;
    private final Function<String, List<List<Earlier>>> apart;
    private final Function<String, @Nullable String> waits;

    /** An act that whoever gives the command may not have done. */
    public record Earlier(String role, Signature by) {}

    private Barred(
            Person me, Texts t, Function<String, List<List<Earlier>>> apart, Function<String, @Nullable String> waits) {
        this.me = me;
        this.t = t;
        this.apart = apart;
        this.waits = waits;
    }

    /** By posts alone. */
    public static Barred byPost(Person me, Texts t) {
        return apart(me, t, command -> List.of());
    }

    /** By posts, and by what was done before. */
    public static Barred apart(Person me, Texts t, Function<String, List<List<Earlier>>> apart) {
        return new Barred(me, t, apart, command -> null);
    }

    /** And by what is still waited for: the reason for a command, or null where it can be given now. */
    public Barred until(Function<String, @Nullable String> waits) {
        return new Barred(me, t, apart, waits);
    }

    /** The reason, or null where the reader may give the command. */
    @Nullable
    public String why(CommandDescriptor command) {
        if (Moment.current() != null) {
            return t.of("past.barred");
        }
        if (!me.mayGive(command)) {
            return t.of("offer.barred");
        }
        String role = role(command);
        return role == null ? waits.apply(command.name()) : t.of("offer.apart", "role", t.of(role));
    }

    /** What the reader did that keeps every way of giving the command from them, or null. */
    private @Nullable String role(CommandDescriptor command) {
        String role = null;
        for (List<Earlier> way : apart.apply(command.name())) {
            role = roleInTheWay(command, way);
            if (role == null) {
                return null;
            }
        }
        return role;
    }

    private @Nullable String roleInTheWay(CommandDescriptor command, List<Earlier> way) {
        String role = null;
        for (Signature mine : me.signatures(command.posts())) {
            role = way.stream()
                    .filter(earlier -> mine.sharesPersonWith(earlier.by()))
                    .map(Earlier::role)
                    .findFirst()
                    .orElse(null);
            if (role == null) {
                return null;
            }
        }
        return role;
    }
}
