package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Records that the reader says the file is back, while it is not found.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        record = "loan",
        states = {"IN_READING", "ON_LOAN"})
public record ClaimReturned(@Target @RefersTo("loan") RecordId loan, String note) {}
