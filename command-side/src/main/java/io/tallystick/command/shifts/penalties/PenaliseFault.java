package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.PenaltyMeasure;

/**
 * Decides what follows for one of the two sides of a swap from a shift that was missed, by its share of the fault (V-113).
 *
 * @param employee one of the two, whose share is more than nothing
 * @param reason personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-113"},
        record = "penalty",
        creates = true)
public record PenaliseFault(
        @RefersTo("swap") RecordId swap,
        @RefersTo("employee") RecordId employee,
        PenaltyMeasure measure,
        String reason) {}
