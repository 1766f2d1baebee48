package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Closes a leave on return (銷假); shifts from then on are worked again (V-85). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-85", "V-98"},
        record = "leave",
        states = {"APPROVED"})
public record CloseLeave(@Target @RefersTo("leave") RecordId leave, LocalDate returnedOn) {}
