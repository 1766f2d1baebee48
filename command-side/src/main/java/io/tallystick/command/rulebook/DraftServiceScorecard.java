package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.ScoreCriterion;
import java.util.List;

/**
 * Drafts a version of what service is evaluated by, the record {@code standard/service-scorecard}: the criteria of service language
 * are among it (V-41).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = "V-41",
        record = "standard",
        creates = true)
public record DraftServiceScorecard(String authority, String rationale, List<ScoreCriterion> criteria) {}
