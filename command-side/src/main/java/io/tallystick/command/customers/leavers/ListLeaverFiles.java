package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Lists the customer files of somebody who leaves, and ends what the person was let read; by the ledger itself, at once (IV-13, IV-14). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = Post.SYSTEM,
        rules = {"IV-13", "IV-14"},
        record = "employee")
public record ListLeaverFiles(@Target @RefersTo("employee") RecordId employee) {}
