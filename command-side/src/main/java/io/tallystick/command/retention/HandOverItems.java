package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Hands items over to another house, by a deed 交接文據; everything is checked again in the act (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"VI-26", "VI-12", "VI-11"},
        record = "destruction",
        states = {"AWAITING_DESTRUCTION", "EXECUTED"})
public record HandOverItems(
        @Target @RefersTo("destruction") RecordId batch, LineSet lines, String recipient, String deed) {}
