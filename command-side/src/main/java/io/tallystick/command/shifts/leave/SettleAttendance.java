package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Looks at a shift that is over, once: who of its team neither signed on nor was excused is absent, provisionally (V-91, V-114). The
 * ledger sends it at the end of every shift.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR, Post.SYSTEM},
        rules = {"V-91", "V-114", "V-82"},
        record = "roster",
        states = {"PUBLISHED"})
public record SettleAttendance(@Target @RefersTo("roster") RecordId roster, LocalDate date, String pattern) {}
