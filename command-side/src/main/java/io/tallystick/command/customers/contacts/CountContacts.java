package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Counts the contacts with an important new customer; a shortfall is to be made good by a day (IV-20). The ledger itself does so.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.SYSTEM},
        rules = "IV-20",
        record = "customer")
public record CountContacts(@Target @RefersTo("customer") RecordId customer) {}
