package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Records after the end of a shift that somebody did not come and no leave covers it (V-91). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR, Post.SYSTEM},
        rules = {"V-91", "V-114"},
        record = "absence",
        creates = true)
public record RecordAbsence(@RefersTo("employee") RecordId employee, LocalDate date) {}
