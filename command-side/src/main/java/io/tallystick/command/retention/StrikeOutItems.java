package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes items off a list or register, up to the moment it is carried out; they stay (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.APPRAISER, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-26",
        record = "destruction",
        states = {"UNDER_APPRAISAL", "DRAWN_UP", "APPRAISED", "AWAITING_DESTRUCTION", "EXECUTED"})
public record StrikeOutItems(
        @Target @RefersTo("destruction") RecordId batch, LineSet lines, String reason) {}
