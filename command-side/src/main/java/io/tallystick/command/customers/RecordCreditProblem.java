package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records a problem of credit there was with a customer; it stays on the file (II-21).
 *
 * @param text sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-21",
        record = "customer")
public record RecordCreditProblem(
        @Target @RefersTo("customer") RecordId customer, LocalDate occurredOn, String text) {}
