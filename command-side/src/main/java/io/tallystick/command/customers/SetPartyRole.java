package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Says in which other role the party deals with the house (IV-2, IV-3). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.FILE_CUSTODIAN, Post.SALESPERSON},
        rules = {"IV-2", "IV-3"},
        record = "customer")
public record SetPartyRole(
        @Target @RefersTo("customer") RecordId customer,
        PartyRole role,
        @Nullable SpecialKind special,
        String reason) {}
