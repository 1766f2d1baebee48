package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Says who looks after the customer and so may read the file; nobody, where none is named (II-57). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD},
        rules = {"II-62", "VI-20"},
        record = "customer")
public record AssignSalesperson(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("employee") @Nullable RecordId salesperson) {}
