package io.tallystick.command.customers.upkeep;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.upkeep.ReviewOutcome;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Reviews a customer file, with an outcome (II-51, II-52).
 *
 * @param note sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN},
        rules = {"II-51", "II-52"},
        record = "customer")
public record ReviewCustomerFile(
        @Target @RefersTo("customer") RecordId customer,
        @Nullable ReviewOutcome outcome,
        @Nullable String note) {}
