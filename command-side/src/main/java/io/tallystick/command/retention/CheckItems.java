package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Compares items with the approved register one by one, as a supervisor, before they are destroyed (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.DESTRUCTION_SUPERVISOR,
        rules = {"VI-26", "VI-14"},
        record = "destruction",
        states = "AWAITING_DESTRUCTION")
public record CheckItems(@Target @RefersTo("destruction") RecordId batch, LineSet lines) {}
