package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records the receiver's signature, compared with the list it was given over: what it took is gone for ever, the rest is back.
 * Everything is checked again in the act (VI-26).
 *
 * @param listHash as the signed deed shows it
 * @param returned lines that came back; absent where none did
 * @param reason why they did
 * @param signatory who signed for the receiver: personal, sealed before it is stored
 * @param office what the signatory is there
 * @param on the day on the deed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-26", "VI-14", "VI-12", "VI-11"},
        record = "transfer-out",
        states = "ON_ITS_WAY")
public record SignTransferOut(
        @Target @RefersTo("transfer-out") RecordId transferOut,
        String listHash,
        @Nullable LineSet returned,
        @Nullable String reason,
        String signatory,
        String office,
        LocalDate on) {}
