package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Collects what is demanded; what is outside of the scope, or speaks of others, is withheld (VI-30). A reading of each file (II-63). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.COMPLIANCE_OFFICER,
        rules = {"IV-13", "II-57", "IV-16", "II-63", "II-16", "VI-10", "VI-30"},
        record = "demand",
        states = "REGISTERED",
        leads = true)
public record CollectForDemand(@Target @RefersTo("demand") RecordId demand) {}
