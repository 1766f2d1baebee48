package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Says that a penalty of oneself is not right, once, within the days the rule gives (VI-22).
 *
 * @param grounds personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "VI-22",
        record = "penalty",
        states = {"IMPOSED"})
public record ContestPenalty(@Target @RefersTo("penalty") RecordId penalty, String grounds) {}
