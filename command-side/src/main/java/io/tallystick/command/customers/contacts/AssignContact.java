package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Says that somebody of the house is in contact with the customer (IV-20).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD},
        rules = {"IV-20", "VI-20"},
        record = "customer")
public record AssignContact(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("employee") RecordId employee) {}
