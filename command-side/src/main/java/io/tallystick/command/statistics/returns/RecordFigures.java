package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Records the figures of a return. Given by the ledger itself, never by a person, so that nobody brings figures of their own
 * (I-19).
 *
 * @param position everything up to this position of the log was taken in
 * @param figures every figure of the catalogue
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = {"I-18", "I-19"},
        record = "return",
        states = {"OPEN", "GENERATED", "AMENDING"})
public record RecordFigures(@Target @RefersTo("return") RecordId report, long position, List<ComputedFigure> figures) {}
