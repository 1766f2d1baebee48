package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Asks for the results of an active customer when a year is over; the ledger itself does so (IV-10).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.SYSTEM},
        rules = "IV-10",
        record = "customer")
public record AskAnnualReport(@Target @RefersTo("customer") RecordId customer, int year) {}
