package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Contests a breach recorded of oneself, once (VI-22).
 *
 * @param number of the breach within the shift
 * @param grounds personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "VI-22",
        record = "shift")
public record ContestBreach(@Target @RefersTo("shift") RecordId shift, int number, String grounds) {}
