package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Hands in the slip, on the first day of work after the leave (V-99). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-99"},
        record = "leave",
        states = {"APPROVED", "CLOSED"})
public record SubmitSlip(@Target @RefersTo("leave") RecordId leave) {}
