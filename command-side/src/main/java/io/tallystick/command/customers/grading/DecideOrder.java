package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;

/**
 * Answers an order that lives in another system: allowed, refused, or to be approved (II-49). The answer is the event
 * {@code OrderDecided}, with exposure and limit; an order that is allowed counts as exposure until its sale is recorded.
 *
 * @param order as {@code system/number}
 * @param termDays days from the sale to its payment
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER},
        record = "customer")
public record DecideOrder(
        @Target @RefersTo("customer") RecordId customer, String order, BigDecimal amount, int termDays) {}
