package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import java.util.List;

/**
 * Drafts a version of how customers are graded, the record {@code standard/grading-standard} (II-10, II-41).
 *
 * @param months how far back sales and payments count
 * @param tiers from the heaviest; the last asks nothing
 * @param grades from the best; the last asks nothing
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = "II-10",
        record = "standard",
        creates = true)
public record DraftGradingStandard(
        String authority, String rationale, int months, List<TierRule> tiers, List<CreditRule> grades) {}
