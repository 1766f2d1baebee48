package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Has the figures of a return computed, by the form version in force, as of the position of this very act. Estimates given before
 * are given up; what was declared stays (I-18, I-19).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.STATISTICIAN,
        rules = {"I-14", "I-18"},
        record = "return",
        states = {"OPEN", "GENERATED", "AMENDING"})
public record GenerateReturn(@Target @RefersTo("return") RecordId report) {}
