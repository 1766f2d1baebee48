package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Asks another file custodian to answer for the file; who does so now stays until that is accepted (II-62). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD},
        rules = {"II-62", "VI-20"},
        record = "customer")
public record OfferCustody(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("employee") RecordId successor) {}
