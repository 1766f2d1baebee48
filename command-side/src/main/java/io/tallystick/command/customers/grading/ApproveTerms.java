package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Approves terms of payment within those of the customer's credit grade (II-7, II-21, II-29, II-49).
 *
 * @param termDays days from the sale to its payment
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = {"II-7", "II-21", "II-49", "II-29"},
        record = "customer")
public record ApproveTerms(@Target @RefersTo("customer") RecordId customer, int termDays) {}
