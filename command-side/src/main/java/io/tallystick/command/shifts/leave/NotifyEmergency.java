package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records that somebody called to say that a person cannot come to a shift: before it begins, to its leader or to one who relays it
 * (V-97).
 *
 * @param caller who called, the person or another
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-97",
        record = "leave-book",
        creates = true)
public record NotifyEmergency(@RefersTo("employee") RecordId employee, LocalDate date, String caller) {}
