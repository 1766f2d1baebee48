package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the open loans of an old loan book: they run on, and are due when they were.
 *
 * @param to the archives room that lent them
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-4", "I-5"},
        record = "list-key",
        creates = true)
public record TakeOverLoans(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<OldLoanRow> rows,
        @Nullable Integer quarantined) {}
