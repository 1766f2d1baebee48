package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.Item;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Files a document as the next item of an open unit, under the filing scope in force (I-20 to I-32).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {
            "I-1", "I-20", "I-21", "I-22", "I-23", "I-24", "I-25", "I-26", "I-27", "I-28", "I-29", "I-30", "I-31",
            "I-32"
        },
        record = "unit",
        states = "OPEN")
public record FileItem(@Target @RefersTo("unit") RecordId unit, Item item) {}
