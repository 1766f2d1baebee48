package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Hold;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the disposal of a unit (VI-12).
 *
 * @param authority who ordered it, with the reference
 * @param reason why, and what of the unit it covers
 * @param reviewer who looks at it again
 * @param reviewOn the day by which that is done
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER},
        rules = {"VI-12", "VI-20"},
        record = "retention",
        states = "KEPT")
public record PlaceHold(
        @Target @RefersTo("retention") RecordId retention,
        Hold.Kind kind,
        @Nullable String authority,
        String reason,
        @RefersTo("employee") RecordId reviewer,
        LocalDate reviewOn) {}
