package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Makes the numbers of a series final; its units get their reference codes for good.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.ARCHIVIST},
        rules = {"I-37", "I-39"},
        record = "series",
        states = "DRAFT",
        leads = true)
public record SealSeries(@Target @RefersTo("series") RecordId series) {}
