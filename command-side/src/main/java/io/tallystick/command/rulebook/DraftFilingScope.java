package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a version of what the house files, the record {@code standard/filing-scope} (I-20 to I-32).
 *
 * @param classes every class and subclass; a new version may add to them. Left out, the twelve of the regulation with their
 *     subclasses, as a first draft
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"I-20", "I-21", "I-22", "I-23", "I-24", "I-25", "I-26", "I-27", "I-28", "I-29", "I-30", "I-31", "I-32"
        },
        record = "standard",
        creates = true)
public record DraftFilingScope(
        String authority, String rationale, @Nullable List<ScopeClass> classes) {}
