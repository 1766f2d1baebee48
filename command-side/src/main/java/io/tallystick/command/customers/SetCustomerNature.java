package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Corrects what a customer is by nature; the file is held against the template of that nature (II-8, II-9). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.FILE_CUSTODIAN},
        rules = {"II-8", "II-9"},
        record = "customer")
public record SetCustomerNature(
        @Target @RefersTo("customer") RecordId customer, CustomerNature nature, String reason) {}
