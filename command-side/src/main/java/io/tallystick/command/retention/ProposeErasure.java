package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Proposes to erase what is personal of somebody, once it need not be kept any more (VI-9, III-2).
 *
 * @param subject an employee who left, or a reader without files
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.COMPLIANCE_OFFICER},
        rules = {"VI-9", "III-2"},
        record = "erasure",
        creates = true)
public record ProposeErasure(RecordId subject, String reason) {}
