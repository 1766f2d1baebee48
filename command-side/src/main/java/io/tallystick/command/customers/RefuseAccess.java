package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.RefusalGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Refuses a request to read, with a reason; that the file is secret is none (II-60). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "II-60",
        record = "customer")
public record RefuseAccess(
        @Target @RefersTo("customer") RecordId customer,
        int request,
        RefusalGround ground,
        @Nullable String reason) {}
