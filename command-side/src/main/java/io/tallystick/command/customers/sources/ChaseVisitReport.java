package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Asks for a visit report that was not handed in by its day (II-32); the ledger itself does so.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.SYSTEM},
        rules = "II-32",
        record = "visit-report")
public record ChaseVisitReport(
        @Target @RefersTo("visit-report") RecordId report) {}
