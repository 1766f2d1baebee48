package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Says what is done about a problem, by whom, by when (II-20). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-20",
        record = "customer")
public record SetCounterMeasure(
        @Target @RefersTo("customer") RecordId customer,
        int problem,
        String measure,
        @RefersTo("employee") RecordId owner,
        LocalDate dueOn) {}
