package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Settles differences by name. Where both have signed and none is left, the transfer is reconciled with it.
 *
 * @param discrepancies their numbers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.DEPARTMENT_HEAD},
        rules = "I-13",
        record = "transfer",
        states = {"COUNTED", "SIGNED_BY_TRANSFEROR", "SIGNED_BY_RECEIVER", "SIGNED"})
public record ResolveDiscrepancy(
        @Target @RefersTo("transfer") RecordId transfer,
        LineSet discrepancies,
        Discrepancy.Resolution resolution,
        String note) {}
