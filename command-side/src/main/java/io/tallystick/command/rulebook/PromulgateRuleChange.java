package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Promulgates a drafted version of a rule; never by its drafter (VI-14, VI-18). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_ISSUER,
        rules = {"VI-14", "VI-18", "VI-29"},
        record = "rule")
public record PromulgateRuleChange(@Target @RefersTo("rule") RecordId rule, int version) {}
