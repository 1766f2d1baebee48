package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Registers that a delivery arrived. Registering it late is recorded and shown, never refused (I-13).
 *
 * @param arrivedOn the day it physically arrived
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-14", "I-13"},
        record = "transfer",
        states = "DISPATCHED")
public record RegisterArrival(@Target @RefersTo("transfer") RecordId transfer, LocalDate arrivedOn) {}
