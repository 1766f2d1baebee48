package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Allows somebody else to correct an event of a period that is closed (VI-17).
 *
 * @param corrects the position of the event
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "VI-17",
        record = "period",
        states = "CLOSED")
public record AllowCorrection(@Target @RefersTo("period") RecordId period, long corrects, String reason) {}
