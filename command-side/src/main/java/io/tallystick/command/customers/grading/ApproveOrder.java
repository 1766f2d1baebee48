package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Approves an order above the limit (II-49); never who asked for it.
 *
 * @param order as {@code system/number}
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "II-49",
        record = "customer")
public record ApproveOrder(@Target @RefersTo("customer") RecordId customer, String order, String reason) {}
