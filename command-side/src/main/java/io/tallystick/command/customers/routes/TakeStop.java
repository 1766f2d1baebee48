package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Gives a customer its place on a route of its zone; one place for each purpose (II-44). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER},
        rules = "II-44",
        record = "customer")
public record TakeStop(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("route") RecordId route,
        int place) {}
