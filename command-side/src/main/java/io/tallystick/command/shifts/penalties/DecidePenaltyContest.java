package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Decides a contested penalty, as the level above who imposed it (VI-22).
 *
 * @param stands whether it stays
 * @param reason personal, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "VI-22"},
        record = "penalty",
        states = {"CONTESTED"})
public record DecidePenaltyContest(
        @Target @RefersTo("penalty") RecordId penalty, boolean stands, String reason) {}
