package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Assigns a seat or a task to somebody who has read the bulletins (V-40, V-83). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-40", "V-83", "V-45"},
        record = "shift",
        states = "OPEN")
public record AssignTask(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        String task) {}
