package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.PenaltyMeasure;

/**
 * Decides what follows from a breach of discipline, once it can no longer be contested (V-103, VI-22).
 *
 * @param number of the breach within the shift
 * @param reason personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-103", "VI-22"},
        record = "penalty",
        creates = true)
public record PenaliseBreach(@RefersTo("shift") RecordId shift, int number, PenaltyMeasure measure, String reason) {}
