package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Asks for a report on the contact with a customer (IV-21); the ledger itself does so.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.SYSTEM},
        rules = "IV-21",
        record = "customer")
public record ChaseContactReport(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("employee") RecordId employee) {}
