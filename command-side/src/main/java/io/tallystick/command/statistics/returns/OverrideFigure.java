package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Puts an estimate in place of a computed figure. It is marked as an estimate wherever the return is shown; refused without a note
 * (I-19).
 *
 * @param indicator its number on the form
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.STATISTICIAN,
        rules = "I-19",
        record = "return",
        states = "GENERATED")
public record OverrideFigure(
        @Target @RefersTo("return") RecordId report,
        String indicator,
        BigDecimal given,
        @Nullable String note) {}
