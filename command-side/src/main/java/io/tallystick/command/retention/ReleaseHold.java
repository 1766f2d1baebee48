package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Releases a hold, never by who placed it (VI-12, VI-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER},
        rules = {"VI-12", "VI-14"},
        record = "retention",
        states = "KEPT")
public record ReleaseHold(@Target @RefersTo("retention") RecordId retention, int hold, String reason) {}
