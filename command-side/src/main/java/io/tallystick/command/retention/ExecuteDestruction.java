package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Destroys what the register says, before the supervisors; everything is checked again in the act (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-26", "VI-12", "VI-11", "VI-14"},
        record = "destruction",
        states = "AWAITING_DESTRUCTION",
        leads = true)
public record ExecuteDestruction(
        @Target @RefersTo("destruction") RecordId batch, String registerHash, String place, String manner) {}
