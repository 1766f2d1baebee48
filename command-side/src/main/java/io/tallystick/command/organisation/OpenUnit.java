package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a unit of the house.
 *
 * @param parent the unit above it, where there is one
 * @param code three capital letters or digits, for example {@code KFB}; unique among the open units of the fonds
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = "I-46",
        record = "org",
        creates = true)
public record OpenUnit(
        @RefersTo("fonds") RecordId fonds,
        @Nullable @RefersTo("org") RecordId parent,
        String code,
        String name) {}
