package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Records the replacement’s first contact with the customer (IV-23). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = Post.SALESPERSON,
        rules = "IV-23",
        record = "employee",
        roles = {"SALESPERSON", "CONTACT"})
public record RecordFirstContact(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("customer") RecordId customer,
        LocalDate on) {}
