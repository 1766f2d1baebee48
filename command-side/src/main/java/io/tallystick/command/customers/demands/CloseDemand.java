package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Closes a demand that is answered or withdrawn, and takes its holds off, by somebody else than who registered it (VI-12, VI-14).
 *
 * @param withdrawal the document by which the authority took it back, if it did
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        rules = {"VI-12", "VI-14"},
        record = "demand",
        states = {"REGISTERED", "COLLECTED", "SEALED", "HANDED_OVER", "RECEIVED"})
public record CloseDemand(
        @Target @RefersTo("demand") RecordId demand,
        String outcome,
        @Nullable String withdrawal) {}
