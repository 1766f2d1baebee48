package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Places a unit that has its code in another class. It is given a new code, the next of its series; the old one stays its alias
 * for ever and is never given again (I-39).
 *
 * @param category of the class in the numbering scheme
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-37", "I-39", "I-40"},
        record = "unit",
        states = {"CODED", "MIGRATED"})
public record ReclassifyUnit(
        @Target @RefersTo("unit") RecordId unit, String category, String classCode, String reason) {}
