package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Makes a kept analysis again, up to the last whole month (II-58).
 *
 * @param purpose what for
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "II-58",
        record = "saved-analysis")
public record ReuseAnalysis(
        @Target @RefersTo("saved-analysis") RecordId analysis, String purpose) {}
