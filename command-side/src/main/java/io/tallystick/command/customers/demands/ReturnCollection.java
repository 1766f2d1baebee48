package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Sends what was collected back, to be collected again (VI-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.GENERAL_MANAGER, Post.LEGAL_REPRESENTATIVE},
        rules = "VI-14",
        record = "demand",
        states = "COLLECTED")
public record ReturnCollection(@Target @RefersTo("demand") RecordId demand, String reason) {}
