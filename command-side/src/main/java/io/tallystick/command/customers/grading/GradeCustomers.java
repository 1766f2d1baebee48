package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Grades customers by the grading standard in force: tier and credit grade, with the evidence of each (II-10, II-41). Nothing but
 * sales and payments of the ledger and the assessed place in the market counts; no figure of the card does (II-28).
 *
 * @param unit the unit of the house that looks after them
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.INFORMATION_OFFICER, rules = "II-41", record = "customer")
public record GradeCustomers(
        @RefersTo("org") RecordId unit,
        @RefersTo("customer") List<RecordId> customers) {}
