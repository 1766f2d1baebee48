package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Looks at a hold again and lets it stand, by its reviewer (VI-12). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER},
        rules = "VI-12",
        record = "retention",
        states = "KEPT")
public record ReviewHold(
        @Target @RefersTo("retention") RecordId retention, int hold, String opinion, LocalDate reviewOn) {}
