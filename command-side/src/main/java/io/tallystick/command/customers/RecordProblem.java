package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records a problem of trading with the customer, with who does what about it by when (II-20). Problem and counter-measure are sealed. */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-20",
        record = "customer")
public record RecordProblem(
        @Target @RefersTo("customer") RecordId customer,
        String problem,
        @Nullable String measure,
        @RefersTo("employee") @Nullable RecordId owner,
        @Nullable LocalDate dueOn) {}
