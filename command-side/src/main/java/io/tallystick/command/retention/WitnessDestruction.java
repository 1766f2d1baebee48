package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Signs, as a supervisor who checked every item, that it was destroyed (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.DESTRUCTION_SUPERVISOR,
        rules = {"VI-26", "VI-14"},
        record = "destruction",
        states = "EXECUTED",
        leads = true)
public record WitnessDestruction(
        @Target @RefersTo("destruction") RecordId batch, String registerHash) {}
