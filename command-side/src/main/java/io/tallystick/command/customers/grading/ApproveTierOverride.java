package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Approves the tier somebody else asked for (II-10).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "II-10",
        record = "customer")
public record ApproveTierOverride(
        @Target @RefersTo("customer") RecordId customer) {}
