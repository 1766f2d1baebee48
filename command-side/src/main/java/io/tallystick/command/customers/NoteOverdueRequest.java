package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Notes that a request to read was not answered in time (II-57). */
@LedgerCommand(kind = CommandKind.OBSERVE, posts = Post.SYSTEM, rules = "II-57", record = "customer")
public record NoteOverdueRequest(
        @Target @RefersTo("customer") RecordId customer, int request) {}
