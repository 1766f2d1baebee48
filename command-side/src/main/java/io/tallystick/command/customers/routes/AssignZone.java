package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says in which zone a customer lies; refused while it is on a route of another (II-44). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-44",
        record = "customer")
public record AssignZone(@Target @RefersTo("customer") RecordId customer, String zone) {}
