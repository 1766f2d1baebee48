package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Hands a visit report in (II-32). After its time it needs a reason.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SALESPERSON,
        rules = {"II-36", "II-32"},
        record = "visit-report")
public record SubmitVisitReport(
        @Target @RefersTo("visit-report") RecordId report,
        @Nullable String reason) {}
