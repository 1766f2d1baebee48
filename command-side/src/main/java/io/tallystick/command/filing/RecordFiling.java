package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records which custody units were filed under an obligation; also after it was met, and after the last day (I-33, I-35).
 *
 * @param reason why it is late; late without one is recorded as a breach
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-33", "I-35"},
        record = "obligation")
public record RecordFiling(
        @Target @RefersTo("obligation") RecordId obligation,
        @RefersTo("unit") List<RecordId> units,
        @Nullable String reason) {}
