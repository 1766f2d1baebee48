package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Records that a business relationship goes on after all; the years that counted from its end count no longer (III-1). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER, Post.SALESPERSON},
        rules = {"III-1", "VI-9"},
        record = "customer")
public record ResumeRelationship(
        @Target @RefersTo("customer") RecordId customer, LocalDate resumedOn, String reason) {}
