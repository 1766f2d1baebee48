package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records something about a customer, beside whatever is known already (II-13). Where sources differ, both stand until one
 * is chosen.
 *
 * @param year the year it speaks of, where it is one of a series (II-19)
 * @param value personal or secret; sealed before it is stored
 * @param sourceRecord the visit, form or investigation it came with
 * @param collector who learnt it, who records it if nobody is named
 * @param observedOn the day it was seen or told, today if not said
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {
            "II-12", "II-17", "II-18", "II-19", "II-24", "II-25", "II-26", "II-13", "IV-7", "II-22", "II-27", "II-16"
        },
        record = "customer")
public record RecordFact(
        @Target @RefersTo("customer") RecordId customer,
        CardField field,
        @Nullable Integer year,
        String value,
        FactSource source,
        @Nullable RecordId sourceRecord,
        @RefersTo("employee") @Nullable RecordId collector,
        @Nullable LocalDate observedOn) {}
