package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import java.util.List;

/**
 * Drafts a version of what the house files, the record {@code standard/filing-scope} (I-20 to I-32).
 *
 * @param classes every class and subclass; a new version may add to them
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"I-20", "I-31"},
        record = "standard",
        creates = true)
public record DraftFilingScope(String authority, String rationale, List<ScopeClass> classes) {}
