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
 * Declares a figure that no event can give, with where it comes from (I-19).
 *
 * @param indicator its number on the form
 * @param source for example a deed, a budget, a survey; refused without one
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.STATISTICIAN, Post.ARCHIVES_HEAD},
        rules = "I-19",
        record = "return",
        states = "GENERATED")
public record DeclareFigure(
        @Target @RefersTo("return") RecordId report,
        String indicator,
        BigDecimal value,
        @Nullable String source) {}
