package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records that a piece of equipment was checked; what is not in order opens a finding (VI-8).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-8",
        record = "store",
        states = "IN_USE")
public record CheckEquipment(
        @Target @RefersTo("store") RecordId store,
        int number,
        boolean inOrder,
        @Nullable String note) {}
