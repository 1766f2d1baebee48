package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says no to a leave. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14"},
        record = "leave",
        states = {"REQUESTED"})
public record DeclineLeave(@Target @RefersTo("leave") RecordId leave, String reason) {}
