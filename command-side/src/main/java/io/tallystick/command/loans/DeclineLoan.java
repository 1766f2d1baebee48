package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Declines a request, as the next post of its ladder.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        record = "loan",
        states = "REQUESTED")
public record DeclineLoan(@Target @RefersTo("loan") RecordId loan, String reason) {}
