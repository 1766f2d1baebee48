package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Brings equipment into a zone; electrical equipment only where the zone's allow-list names it (I-11, VI-8).
 *
 * @param fixed whether it belongs to the building; what can be carried is not fixed plant
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-15", "I-11", "VI-8"},
        record = "store",
        states = "IN_USE")
public record RegisterEquipment(
        @Target @RefersTo("store") RecordId store,
        Zone zone,
        EquipmentKind kind,
        String name,
        @Nullable String serial,
        boolean fixed) {}
