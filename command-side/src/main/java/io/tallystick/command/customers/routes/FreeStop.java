package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes a customer off its route of a purpose. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER},
        record = "customer")
public record FreeStop(@Target @RefersTo("customer") RecordId customer, RoutePurpose purpose) {}
