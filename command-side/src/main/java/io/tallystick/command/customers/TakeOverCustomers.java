package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files of a list of customers, all or none (II-22, IV-6). Who is certainly known has a file already and is passed
 * over, so that a list that comes again changes nothing; who is likely known is named, and has to be looked at.
 *
 * @param to the unit of the house that looks after them
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.LEDGER_ADMINISTRATOR},
        rules = {"II-22", "IV-6"},
        record = "list-key",
        creates = true)
public record TakeOverCustomers(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<CustomerRow> rows,
        @Nullable Integer quarantined) {}
