package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Disposal;
import org.jspecify.annotations.Nullable;

/**
 * Decides on items of a list, each on its own merits; a later decision replaces an earlier one until the register is drawn
 * up (VI-26).
 *
 * @param period the new period from the end of this year, where the items are extended
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.APPRAISER,
        rules = {"VI-26", "VI-11", "VI-12"},
        record = "destruction",
        states = "UNDER_APPRAISAL")
public record AppraiseItems(
        @Target @RefersTo("destruction") RecordId batch,
        LineSet lines,
        Disposal decision,
        String reason,
        @Nullable RetentionPeriod period) {}
