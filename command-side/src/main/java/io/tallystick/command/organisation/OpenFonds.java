package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;

/**
 * Opens a fonds 全宗.
 *
 * @param number four capital letters or digits, for example {@code Z109} (DA/T 13)
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = "VI-18",
        record = "fonds",
        creates = true)
public record OpenFonds(String number, String name) {}
