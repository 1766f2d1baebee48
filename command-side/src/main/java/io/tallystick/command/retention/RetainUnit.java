package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Decides that a unit is retained, whatever was decided before, also on a register that is approved (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.APPRAISER,
        rules = "VI-26",
        record = "retention",
        states = "KEPT")
public record RetainUnit(@Target @RefersTo("retention") RecordId retention, String reason) {}
