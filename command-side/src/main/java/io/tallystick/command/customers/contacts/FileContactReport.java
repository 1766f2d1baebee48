package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reports on the contact with a customer (IV-21).
 *
 * @param text sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD},
        rules = "IV-21",
        record = "customer")
public record FileContactReport(
        @Target @RefersTo("customer") RecordId customer, String text) {}
