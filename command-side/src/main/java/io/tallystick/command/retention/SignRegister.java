package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Signs the register as a member of the committee, over its hash (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.APPRAISER,
        rules = {"VI-26", "VI-14"},
        record = "destruction",
        states = "DRAWN_UP",
        leads = true)
public record SignRegister(@Target @RefersTo("destruction") RecordId batch, String registerHash) {}
