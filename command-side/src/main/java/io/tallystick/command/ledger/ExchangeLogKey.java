package io.tallystick.command.ledger;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Hands the signing of the log over to the next key the program holds. Both sign for a while, so that auditors and witnesses have
 * time to take the new one in; each vouches for the other.
 *
 * @param until the last day both sign
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "ledger")
public record ExchangeLogKey(@Target @RefersTo("ledger") RecordId ledger, LocalDate until, String reason) {}
