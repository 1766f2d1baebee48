package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.contacts.MajorChangeKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records a major change with a customer (IV-8, IV-9, II-54).
 *
 * @param text sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"IV-8", "IV-9", "II-54"},
        record = "customer")
public record RecordMajorChange(
        @Target @RefersTo("customer") RecordId customer, MajorChangeKind kind, LocalDate on, String text) {}
