package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.contacts.ReceptionLevel;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records how a customer was received (IV-17). An important one is received as a guest of honour, or it is said why not (IV-18).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = {"IV-17", "IV-18"},
        record = "customer")
public record ReceiveCustomer(
        @Target @RefersTo("customer") RecordId customer,
        LocalDate on,
        ReceptionLevel level,
        @RefersTo("employee") @Nullable RecordId host,
        @Nullable String reason) {}
