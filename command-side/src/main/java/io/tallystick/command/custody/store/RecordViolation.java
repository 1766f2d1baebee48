package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.ViolationKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody did what must not be done in the room (I-9, I-10, I-11).
 *
 * @param person who did it, where it was somebody of the house
 * @param detail without names of outsiders
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-9", "I-10", "I-11", "I-7"},
        record = "store",
        states = "IN_USE")
public record RecordViolation(
        @Target @RefersTo("store") RecordId store,
        ViolationKind kind,
        @RefersTo("employee") @Nullable RecordId person,
        @RefersTo("employee") @Nullable RecordId witness,
        String detail) {}
