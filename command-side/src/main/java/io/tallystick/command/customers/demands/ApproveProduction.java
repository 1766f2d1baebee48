package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Approves what is given, by somebody else than who collected and withheld (VI-14); it is sealed by its digest.
 *
 * @param counted how many facts are given, as counted
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.GENERAL_MANAGER, Post.LEGAL_REPRESENTATIVE},
        rules = {"VI-14", "VI-30"},
        record = "demand",
        states = "COLLECTED")
public record ApproveProduction(@Target @RefersTo("demand") RecordId demand, int counted) {}
