package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Files a return: by the form version in force, with every indicator, by its last day. The department then owes it to the
 * archives as a paper of class PLAN (I-17, I-18, I-25).
 *
 * @param reason why it comes late; refused without one after the last day
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.STATISTICIAN,
        rules = {"I-17", "I-18", "I-19", "I-25"},
        record = "return",
        states = "GENERATED",
        leads = true)
public record FileStatisticalReturn(
        @Target @RefersTo("return") RecordId report,
        @Nullable String reason) {}
