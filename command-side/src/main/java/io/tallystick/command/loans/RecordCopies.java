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
 * Records copies made for the reader, so that they are counted (I-16).
 *
 * @param pages pages of the original
 * @param certificate the number of the certificate, for certified copies
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-16",
        record = "loan",
        states = {"IN_READING", "ON_LOAN", "RETURNED", "DAMAGED", "SETTLED"})
public record RecordCopies(
        @Target @RefersTo("loan") RecordId loan,
        int pages,
        @Nullable String certificate) {}
