package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Accepts to answer for the file (II-62). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.FILE_CUSTODIAN,
        rules = {"II-62", "IV-12", "VI-20"},
        record = "customer")
public record AcceptCustody(@Target @RefersTo("customer") RecordId customer) {}
