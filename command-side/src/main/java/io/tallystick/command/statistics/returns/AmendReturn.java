package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Begins a new filing of a return that was filed; the old one stays as it was (I-18, VI-17). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.STATISTICIAN,
        rules = {"I-18", "VI-17"},
        record = "return",
        states = "FILED")
public record AmendReturn(@Target @RefersTo("return") RecordId report, String reason) {}
