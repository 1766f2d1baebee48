package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Says whose file a dealing belongs into (IV-19).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "IV-19",
        record = "dealing")
public record LinkDealing(
        @Target @RefersTo("dealing") RecordId dealing,
        @RefersTo("customer") RecordId customer,
        @Nullable String text) {}
