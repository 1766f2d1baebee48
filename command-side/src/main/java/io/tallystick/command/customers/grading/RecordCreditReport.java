package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Records that a third party reported on the customer's credit, and what that cost (II-29).
 */
@LedgerCommand(kind = CommandKind.OBSERVE, posts = Post.INFORMATION_OFFICER, record = "customer")
public record RecordCreditReport(
        @Target @RefersTo("customer") RecordId customer, String agency, LocalDate reportedOn, BigDecimal cost) {}
