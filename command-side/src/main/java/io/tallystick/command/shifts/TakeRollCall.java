package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the roll-call of a whole team at once: who was there, in uniform, with the duty card. Who is there and has not signed on, signs on by it (V-38, V-79, V-141).
 *
 * @param date the shift date
 * @param pattern the code of the shift in the roster
 * @param comments brief and to the point
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-38", "V-79", "V-141", "V-103", "V-122", "V-45"},
        record = "shift",
        creates = true)
public record TakeRollCall(
        @RefersTo("org") RecordId unit,
        LocalDate date,
        String pattern,
        List<RollCallLine> entries,
        @Nullable String comments) {}
