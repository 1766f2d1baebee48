package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Approves facts that were recorded after their period was closed; never by who recorded them (VI-14, VI-17).
 *
 * @param facts their numbers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"VI-17", "VI-14"},
        record = "period",
        states = "CLOSED")
public record ApproveLateFacts(@Target @RefersTo("period") RecordId period, LineSet facts, String reason) {}
