package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Opens a salesperson's visit report of a day or month in which nobody was visited yet (II-30).
 *
 * @param day any day of the period
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.DEPARTMENT_HEAD},
        rules = {"II-36", "II-30"},
        record = "visit-report",
        creates = true)
public record OpenVisitReport(@RefersTo("employee") RecordId salesperson, ReportPeriod period, LocalDate day) {}
