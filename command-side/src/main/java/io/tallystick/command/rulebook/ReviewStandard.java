package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reviews a drafted version of a standard; never by its drafter (I-38). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.RULE_DRAFTER, Post.RULE_ISSUER, Post.ARCHIVES_HEAD},
        rules = "I-38",
        record = "standard")
public record ReviewStandard(@Target @RefersTo("standard") RecordId standard, int version, String opinion) {}
