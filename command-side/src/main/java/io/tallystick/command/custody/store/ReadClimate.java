package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Records what an instrument shows. Out of the limits it is recorded all the same, with the breach and a finding (I-8).
 *
 * @param celsius degrees
 * @param humidity per cent relative humidity
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-15", "I-8"},
        record = "store",
        states = "IN_USE",
        leads = true)
public record ReadClimate(
        @Target @RefersTo("store") RecordId store,
        Zone zone,
        BigDecimal celsius,
        BigDecimal humidity,
        @Nullable String sensor) {}
