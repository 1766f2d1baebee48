package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers the employees of a staff list. No post comes with it: posts are assigned one by one.
 *
 * @param to the unit of the house that keeps the list
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = "I-12",
        record = "list-key",
        creates = true)
public record TakeOverStaff(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<StaffRow> rows,
        @Nullable Integer quarantined) {}
