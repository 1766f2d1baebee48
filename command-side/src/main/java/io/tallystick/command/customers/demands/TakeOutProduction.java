package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Fetches the sealed production, open, to hand it over: a reading of each file (II-63). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.COMPLIANCE_OFFICER,
        rules = {"IV-13", "II-57", "IV-16", "II-63", "II-16", "VI-10"},
        record = "demand",
        states = {"SEALED", "HANDED_OVER", "RECEIVED"})
public record TakeOutProduction(@Target @RefersTo("demand") RecordId demand) {}
