package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.RevocationCause;

/**
 * Ends all authority of somebody who died, was dismissed or is gone, from this moment on. A post that may not be vacant does
 * not stand in the way; that it is vacant is recorded as a breach. What the person had is then taken over by the superior with
 * a witness (VI-20).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = {"VI-14", "VI-20"},
        record = "employee")
public record RevokeAtOnce(@Target @RefersTo("employee") RecordId employee, RevocationCause cause, String reason) {}
