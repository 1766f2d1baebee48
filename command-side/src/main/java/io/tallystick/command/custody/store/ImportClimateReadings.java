package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the readings of a sensor; each says when it was taken. Readings known already are passed over (I-8).
 *
 * @param source the file they come from
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-15", "I-8"},
        record = "store",
        states = "IN_USE")
public record ImportClimateReadings(
        @Target @RefersTo("store") RecordId store,
        Zone zone,
        @Nullable ListSource source,
        List<ClimateReading> readings) {}
