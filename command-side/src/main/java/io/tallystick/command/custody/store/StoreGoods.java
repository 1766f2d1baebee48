package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Stores goods that are no records; flammable or explosive ones are refused (I-10).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-10",
        record = "store",
        states = "IN_USE")
public record StoreGoods(@Target @RefersTo("store") RecordId store, String goods, Hazard hazard) {}
