package io.tallystick.events.ledger;

import io.tallystick.events.kernel.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about a refusal.
 *
 * @param text the message key, shown in the reader's language
 * @param command the command that would help, {@code context.Command}
 * @param posts who may give it
 * @param by until when, {@code YYYY-MM-DD}, where there is a limit
 */
public record Remedy(
        String text,
        @Nullable String command,
        List<Post> posts,
        @Nullable String by) {}
