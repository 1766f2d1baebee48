package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;

/**
 * Records that the room was aired, with the readings inside and outside (I-8, VI-27).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-8", "VI-27"},
        record = "store",
        states = "IN_USE")
public record LogVentilation(
        @Target @RefersTo("store") RecordId store,
        BigDecimal insideCelsius,
        BigDecimal insideHumidity,
        BigDecimal outsideCelsius,
        BigDecimal outsideHumidity,
        int minutes) {}
