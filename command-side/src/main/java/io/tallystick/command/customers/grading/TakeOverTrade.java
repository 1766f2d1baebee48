package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the sales and payments of a list, all or none (II-34). What is recorded already, by the number of its document, is
 * passed over, so that a list that comes again changes nothing.
 *
 * @param to the unit of the house that looks after the customers
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.INFORMATION_OFFICER, Post.LEDGER_ADMINISTRATOR},
        rules = {"II-34", "II-7"},
        record = "list-key",
        creates = true)
public record TakeOverTrade(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<TradeRow> rows,
        @Nullable Integer quarantined) {}
