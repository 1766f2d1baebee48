package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Makes sure of a fact that somebody else collected (II-28); the method says how, without personal values. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.FILE_CUSTODIAN, Post.SALESPERSON},
        rules = {"II-28", "VI-14"},
        record = "customer")
public record VerifyFact(@Target @RefersTo("customer") RecordId customer, int fact, String method) {}
