package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Parts two files that were merged; each has all that was recorded in it (II-22). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"II-22", "VI-20"},
        record = "customer")
public record UndoMerge(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("customer") RecordId absorbed,
        String reason) {}
