package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says of which class of ownership, channel or location a customer is (II-37 to II-40). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"II-37", "II-38", "II-39", "II-40"},
        record = "customer")
public record ClassifyCustomer(@Target @RefersTo("customer") RecordId customer, CustomerClass value) {}
