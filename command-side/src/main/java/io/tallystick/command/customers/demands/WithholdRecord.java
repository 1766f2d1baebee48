package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Withholds a record beside the file that is within the scope, for a reason (VI-30).
 *
 * @param withheld the visit, dealing, report or trade
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.COMPLIANCE_OFFICER, Post.LEGAL_REPRESENTATIVE},
        rules = "VI-30",
        record = "demand",
        states = "COLLECTED")
public record WithholdRecord(
        @Target @RefersTo("demand") RecordId demand, RecordId withheld, WithholdGround ground, String reason) {}
