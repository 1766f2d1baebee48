package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says that an absence is not so: once, by the person, within the days the rule gives (VI-22). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-22"},
        record = "absence",
        states = {"PROVISIONAL", "TOLD"})
public record ContestAbsence(@Target @RefersTo("absence") RecordId absence, String grounds) {}
