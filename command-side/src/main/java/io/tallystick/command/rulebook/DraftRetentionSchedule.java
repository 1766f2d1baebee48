package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.ScheduleItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a version of how long the house keeps what, the record {@code standard/retention-schedule} (VI-11).
 *
 * @param items in the order of the schedule; a period below its legal minimum is refused. Left out, the annex of decree 10 as far
 *     as it is known, as a first draft
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = "VI-11",
        record = "standard",
        creates = true)
public record DraftRetentionSchedule(
        String authority, String rationale, @Nullable List<ScheduleItem> items) {}
