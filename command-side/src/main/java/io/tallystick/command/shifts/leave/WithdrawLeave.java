package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes a leave back before it begins. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-85"},
        record = "leave",
        states = {"REQUESTED", "APPROVED"})
public record WithdrawLeave(@Target @RefersTo("leave") RecordId leave) {}
