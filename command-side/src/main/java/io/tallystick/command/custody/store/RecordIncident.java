package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.IncidentKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what happened to the room; a finding stays open until somebody resolves it (I-7).
 *
 * @param units custody units that were affected, where any were
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-7",
        record = "store",
        states = "IN_USE")
public record RecordIncident(
        @Target @RefersTo("store") RecordId store,
        IncidentKind kind,
        String detail,
        @RefersTo("unit") @Nullable List<RecordId> units) {}
