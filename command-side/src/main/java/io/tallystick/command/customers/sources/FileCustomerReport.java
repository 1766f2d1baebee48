package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.sources.ReportKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.Instant;

/**
 * Reports something on a customer: routinely, urgently, or at set times (II-35). An urgent report is told at once.
 *
 * @param text sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN},
        rules = {"II-36", "II-35"},
        record = "customer")
public record FileCustomerReport(
        @Target @RefersTo("customer") RecordId customer, ReportKind kind, Instant happenedAt, String text) {}
