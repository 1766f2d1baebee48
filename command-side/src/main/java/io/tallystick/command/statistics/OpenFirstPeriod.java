package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;

/**
 * Opens the first statistics period; every other is opened by the close of the one before it (I-14).
 *
 * @param month for example {@code 2026-11}
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.STATISTICIAN, rules = "I-14", record = "period", creates = true)
public record OpenFirstPeriod(String month) {}
