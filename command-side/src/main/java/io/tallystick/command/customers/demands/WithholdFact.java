package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Withholds a fact that is within the scope, for a reason (VI-30). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.COMPLIANCE_OFFICER, Post.LEGAL_REPRESENTATIVE},
        rules = "VI-30",
        record = "demand",
        states = "COLLECTED")
public record WithholdFact(
        @Target @RefersTo("demand") RecordId demand,
        @RefersTo("customer") RecordId customer,
        int fact,
        WithholdGround ground,
        String reason) {}
