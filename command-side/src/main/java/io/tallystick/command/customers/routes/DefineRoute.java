package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Defines a route for visits, sales or deliveries, within one zone (II-43, II-44). */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.INFORMATION_OFFICER, record = "route", creates = true)
public record DefineRoute(@RefersTo("org") RecordId unit, String name, RoutePurpose purpose, String zone) {}
