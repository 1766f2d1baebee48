package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Decides a contested absence, as the level above who recorded it (VI-22). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "VI-22"},
        record = "absence",
        states = {"CONTESTED"})
public record DecideAbsenceContest(
        @Target @RefersTo("absence") RecordId absence, boolean stands, String reason) {}
