package io.tallystick.command.ledger;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import java.util.Map;

/**
 * Corrects what an event says, by a further event that names it (VI-17). Nothing is edited. A dry run shows the
 * correction beforehand.
 *
 * @param corrects the position of the event; where it was corrected before, the position of the latest correction
 * @param fields the fields that should have read otherwise, by their paths, for example {@code item.title}; an empty
 *     text takes an optional value away
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.ARCHIVIST, Post.DEPARTMENT_HEAD, Post.LEDGER_ADMINISTRATOR, Post.RULE_ISSUER},
        rules = "VI-17",
        record = "correction",
        creates = true)
public record CorrectEvent(long corrects, Map<String, String> fields, String reason) {}
