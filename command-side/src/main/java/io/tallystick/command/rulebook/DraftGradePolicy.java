package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.GradeLine;
import java.util.List;

/**
 * Drafts a version of what follows from each credit grade, the record {@code standard/grade-policy} (II-42).
 *
 * @param lines one for each grade
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = "II-42",
        record = "standard",
        creates = true)
public record DraftGradePolicy(String authority, String rationale, List<GradeLine> lines) {}
