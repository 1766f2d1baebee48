package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Drafts the roster of a unit for a month and checks it whole; it takes the place of the draft before (V-122).
 *
 * @param month for example {@code 2026-03}
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-122",
        record = "roster",
        creates = true)
public record DraftRoster(@RefersTo("org") RecordId unit, String month, List<RosterLine> rows) {}
