package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.ReturnCondition;
import org.jspecify.annotations.Nullable;

/**
 * Takes the file back, with its pages counted and its condition checked by somebody of the archives room (I-5).
 *
 * @param pages as counted
 * @param effect what the use led to, if it is known already (I-16)
 * @param value of the effect, in money, time or otherwise
 * @param evidence what shows the effect
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-14", "I-4", "I-5", "I-16"},
        record = "loan",
        states = {"IN_READING", "ON_LOAN", "LOST", "CLAIMED_RETURNED"},
        leads = true)
public record TakeBack(
        @Target @RefersTo("loan") RecordId loan,
        @Nullable Integer pages,
        ReturnCondition condition,
        @Nullable String note,
        @Nullable String effect,
        @Nullable String value,
        @Nullable String evidence) {}
