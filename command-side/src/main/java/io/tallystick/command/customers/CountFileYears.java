package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;

/**
 * Counts the running years of all customer files again, since the rules about them changed: what becomes longer is lengthened, nothing is
 * shortened (VI-11). Given by the ledger itself, on the day the change takes effect.
 *
 * @param because what led to it, for example {@code III-2-v2}
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-11", record = "file-years", creates = true)
public record CountFileYears(String because) {}
