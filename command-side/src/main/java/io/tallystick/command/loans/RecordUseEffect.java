package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records what the use led to; it is often known months after the return (I-16).
 *
 * @param value in money, time or otherwise, as told
 * @param evidence what shows it
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-16",
        record = "loan",
        states = {"IN_READING", "ON_LOAN", "RETURNED", "DAMAGED", "SETTLED"})
public record RecordUseEffect(
        @Target @RefersTo("loan") RecordId loan,
        String effect,
        @Nullable String value,
        @Nullable String evidence) {}
