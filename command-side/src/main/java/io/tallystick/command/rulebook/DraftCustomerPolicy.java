package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.CustomerPolicyKind;

/**
 * Drafts a version of what the house lays down for its customer files: the rules of keeping them (II-59), the procedure of
 * reports (II-36), the management of customer information (IV-1), which the information department drafts (IV-24).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.RULE_DRAFTER, Post.INFORMATION_OFFICER},
        rules = "IV-24",
        record = "standard",
        creates = true)
public record DraftCustomerPolicy(CustomerPolicyKind policy, String authority, String rationale, String text) {}
