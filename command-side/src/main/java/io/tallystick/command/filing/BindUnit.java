package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Tells that a unit was bound, where its kind is bound (I-2).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = "I-2",
        record = "unit",
        states = "APPROVED")
public record BindUnit(@Target @RefersTo("unit") RecordId unit) {}
