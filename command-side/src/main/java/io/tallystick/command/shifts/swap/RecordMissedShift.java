package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Records that nobody came to a swapped shift (V-113). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-113"},
        record = "swap",
        states = {"REGISTERED"})
public record RecordMissedShift(
        @Target @RefersTo("swap") RecordId swap,
        @RefersTo("employee") RecordId employee,
        LocalDate date) {}
