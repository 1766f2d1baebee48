package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.MarketPosition;

/**
 * Says which place the customer has in its market (II-10).
 *
 * @param ground what it rests on
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.INFORMATION_OFFICER, record = "customer")
public record AssessMarketPosition(
        @Target @RefersTo("customer") RecordId customer, MarketPosition position, String ground) {}
