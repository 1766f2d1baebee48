package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Ends a grant before its day (IV-15). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = {"IV-15"},
        record = "customer")
public record RevokeGrant(@Target @RefersTo("customer") RecordId customer, int grant, String reason) {}
