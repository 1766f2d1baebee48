package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Duties;
import org.jspecify.annotations.Nullable;

/** Lets a small house leave two duties to one person for this register; never those of the supervisors (VI-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEGAL_REPRESENTATIVE,
        rules = "VI-14",
        record = "destruction",
        states = {"UNDER_APPRAISAL", "DRAWN_UP", "APPRAISED", "AWAITING_DESTRUCTION"})
public record ExemptFromSeparation(
        @Target @RefersTo("destruction") RecordId batch,
        Duties duties,
        @Nullable String basis,
        String reason) {}
