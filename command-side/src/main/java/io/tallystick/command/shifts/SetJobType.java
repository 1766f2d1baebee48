package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Says what kind of work somebody does in the shifts (V-111).
 *
 * @param jobType two to twenty capital letters, digits or underscores
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-111",
        record = "agent",
        creates = true)
public record SetJobType(@RefersTo("employee") RecordId employee, String jobType) {}
