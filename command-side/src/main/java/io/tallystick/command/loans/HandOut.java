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
 * Hands the file out: at a registered reading place, to be back before closing (I-5), or off site where the exception was
 * granted (I-4).
 *
 * @param place the reading place; the first registered, if none is named
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-4", "VI-14", "VI-20", "I-5"},
        record = "loan",
        states = "APPROVED")
public record HandOut(
        @Target @RefersTo("loan") RecordId loan, @Nullable String place) {}
