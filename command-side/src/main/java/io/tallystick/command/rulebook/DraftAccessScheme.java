package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.StandardContent.AccessLine;
import java.util.List;

/**
 * Drafts a version of who may be let read what of customer files, the record {@code standard/access-scheme} (IV-15, II-59).
 *
 * @param lines what each post may be granted, and for how long at the most
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"IV-15", "II-59"},
        record = "standard",
        creates = true)
public record DraftAccessScheme(String authority, String rationale, List<AccessLine> lines) {}
