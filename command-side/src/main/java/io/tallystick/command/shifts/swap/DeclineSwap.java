package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says no to a swap, as the other person or as a leader. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-106"},
        record = "swap",
        states = {"REQUESTED", "ACCEPTED"})
public record DeclineSwap(@Target @RefersTo("swap") RecordId swap) {}
