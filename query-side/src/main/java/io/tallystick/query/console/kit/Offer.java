package io.tallystick.query.console.kit;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command possible on a record in its present state.
 *
 * @param record null where it opens one
 * @param barred why the reader cannot give it, or null; who may is in {@code posts}
 */
public record Offer(
        CommandDescriptor command,
        String label,
        @Nullable RecordId record,
        @Nullable String barred,
        String posts) {

    /** What is possible on the record now: what the reader may give first, and of that what leads the record on. */
    public static List<Offer> on(
            RecordId record, @Nullable Object state, CommandCatalogue commands, Barred barred, Texts texts) {
        return commands.offered(record.kind(), String.valueOf(state)).stream()
                .filter(d -> d.target() != null)
                // What the ledger does by itself is nobody's to do.
                .filter(d -> !d.posts().equals(List.of(Post.SYSTEM)))
                .map(d -> of(record, d, barred, texts))
                .sorted(Comparator.comparing((Offer o) -> o.barred() != null)
                        .thenComparing(o -> !o.command().leads()))
                .toList();
    }

    public static Offer of(@Nullable RecordId record, CommandDescriptor command, Barred barred, Texts texts) {
        String posts = command.posts().stream().map(texts::post).collect(Collectors.joining(" · "));
        return new Offer(command, texts.command(command.fullName()), record, barred.why(command), posts);
    }

    /** The form, with the record filled in. */
    public String href() {
        return record == null ? CommandLinks.form(command) : CommandLinks.form(command, record.value());
    }

    public boolean named(String name) {
        return command.name().equals(name);
    }
}
