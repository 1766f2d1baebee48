package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records that somebody came to a shift. Whoever comes late, early or without standing in the roster is recorded all the same (V-79).
 *
 * @param date the shift date
 * @param pattern the code of the shift in the roster
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-79", "V-141", "V-86", "V-103", "V-122"},
        record = "shift",
        creates = true)
public record SignOn(
        @RefersTo("org") RecordId unit,
        LocalDate date,
        String pattern,
        @RefersTo("employee") RecordId employee) {}
