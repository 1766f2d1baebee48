package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Draws up the register of what leaves, when every item is decided (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-26",
        record = "destruction",
        states = "UNDER_APPRAISAL",
        leads = true)
public record DrawUpRegister(
        @Target @RefersTo("destruction") RecordId batch) {}
