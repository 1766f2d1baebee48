package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records that the reminder that is due was sent: to the reader, in the end to the superior (I-4). The ledger itself sends it
 * on the day; whoever has called by telephone before then records that instead.
 *
 * @param channel how it was sent, for example by telephone
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.SYSTEM},
        rules = "I-4",
        record = "loan",
        states = "ON_LOAN")
public record RecordReminder(
        @Target @RefersTo("loan") RecordId loan,
        @Nullable String channel,
        @Nullable String note) {}
