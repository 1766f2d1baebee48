package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Agrees to a leave as the next level of the line; how far it goes is said by its length together with what adjoins it (V-92 to V-94, V-104). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-92", "V-93", "V-94", "V-104", "VI-1", "VI-5"},
        record = "leave",
        states = {"REQUESTED"})
public record ApproveLeave(@Target @RefersTo("leave") RecordId leave) {}
