package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Files the results of a customer for a year, or says why there are none (IV-10).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "IV-10",
        record = "customer")
public record FileAnnualReport(
        @Target @RefersTo("customer") RecordId customer,
        int year,
        @Nullable String document,
        @Nullable String waiver) {}
