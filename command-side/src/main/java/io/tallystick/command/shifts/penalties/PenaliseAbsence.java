package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.PenaltyMeasure;

/**
 * Decides what follows from an absence without leave, once it can no longer be contested (V-91, VI-22).
 *
 * @param reason personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-91", "VI-22"},
        record = "penalty",
        creates = true)
public record PenaliseAbsence(@RefersTo("absence") RecordId absence, PenaltyMeasure measure, String reason) {}
