package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Records that the person was told of the absence; it is provisional until then (V-91). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR, Post.SYSTEM},
        rules = {"V-91"},
        record = "absence",
        states = {"PROVISIONAL"})
public record TellAbsence(@Target @RefersTo("absence") RecordId absence) {}
