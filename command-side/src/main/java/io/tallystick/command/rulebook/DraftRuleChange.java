package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a new version of a rule: other parameters, or its suspension. Nothing is in force before somebody else
 * promulgates it (VI-18).
 *
 * @param rule for example {@code rule/I-13}
 * @param parameters the parameters that change, with their new values; the others stay as they are
 * @param inForce false to suspend the rule
 * @param effectiveFrom the first day it is to govern, today or later
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"VI-18", "VI-29"},
        record = "rule")
public record DraftRuleChange(
        @Target @RefersTo("rule") RecordId rule,
        @Nullable Map<String, String> parameters,
        boolean inForce,
        LocalDate effectiveFrom,
        String reason) {}
