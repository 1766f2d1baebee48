package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records a visit to a customer, where and when it was made (II-24, II-31). It goes into the salesperson's report of the day or month, which is opened by its first visit.
 *
 * @param findings what was seen and heard; sealed before it is stored
 * @param salesperson who made the visit, who records it if nobody is named
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN},
        rules = {"II-36", "II-31", "II-30"},
        record = "customer")
public record RecordVisit(
        @Target @RefersTo("customer") RecordId customer,
        Instant visitedAt,
        VisitPurpose purpose,
        String findings,
        @RefersTo("employee") @Nullable RecordId salesperson) {}
