package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.Settlement;

/**
 * Settles what came back damaged, was lost or is claimed returned; never by the reader (VI-14).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"VI-14", "I-16"},
        record = "loan",
        states = {"DAMAGED", "LOST", "CLAIMED_RETURNED"})
public record SettleLoan(@Target @RefersTo("loan") RecordId loan, Settlement settlement, String note) {}
