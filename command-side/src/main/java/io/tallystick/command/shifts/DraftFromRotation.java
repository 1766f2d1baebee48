package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Drafts the roster of a unit for a month from one of its rotations, and checks it whole (V-122).
 *
 * @param month for example {@code 2026-03}
 * @param rotation the code of the rotation
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-122",
        record = "roster",
        creates = true)
public record DraftFromRotation(@RefersTo("org") RecordId unit, String month, String rotation) {}
