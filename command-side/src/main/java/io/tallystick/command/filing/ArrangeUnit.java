package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arranges a unit, by its filer (I-1).
 *
 * @param order the numbers of its items in their order; as filed, if left out
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.FILER, rules = "I-1", record = "unit", states = "OPEN")
public record ArrangeUnit(
        @Target @RefersTo("unit") RecordId unit, @Nullable List<Integer> order) {}
