package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Sets shelves up in a zone (I-15).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-15",
        record = "store",
        states = "IN_USE")
public record SetUpShelves(@Target @RefersTo("store") RecordId store, Zone zone, List<Shelf> shelves) {}
