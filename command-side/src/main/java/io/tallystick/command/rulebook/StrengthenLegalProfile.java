package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.LegalProfile;

/** Puts the ledger under a stronger body of law; a weaker one is refused for ever (VI-29). */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.RULE_ISSUER, rules = "VI-29", record = "book")
public record StrengthenLegalProfile(LegalProfile profile) {}
