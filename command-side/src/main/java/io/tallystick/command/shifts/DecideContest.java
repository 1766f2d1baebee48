package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Decides a contest, one level above those who record breaches (VI-22).
 *
 * @param number of the breach within the shift
 * @param upheld whether the contest is upheld, so that the breach falls
 * @param reason personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "VI-22"},
        record = "shift")
public record DecideContest(@Target @RefersTo("shift") RecordId shift, int number, boolean upheld, String reason) {}
