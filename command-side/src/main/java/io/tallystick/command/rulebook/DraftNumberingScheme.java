package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a version of the numbering scheme, the record {@code standard/numbering-scheme} (I-37 to I-40).
 *
 * @param authority what it rests on, for example {@code DA/T 22-2015}; refused without one (I-37)
 * @param rationale how it follows the way documents come about; refused without one (I-38)
 * @param classes each names at least one facet (I-40)
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"I-37", "I-38", "I-40"},
        record = "standard",
        creates = true)
public record DraftNumberingScheme(
        @Nullable String authority, @Nullable String rationale, List<SchemeClass> classes) {}
