package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a newer fact in the place of an outdated one, which leaves the card and stays in the history (II-53).
 *
 * @param fact the number of the outdated fact
 * @param value personal or secret; sealed before it is stored
 * @param reason why the old one is outdated; no personal values
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"II-53", "II-24", "II-25", "II-26", "IV-7", "II-22", "II-27", "II-16"},
        record = "customer")
public record SupersedeFact(
        @Target @RefersTo("customer") RecordId customer,
        int fact,
        String value,
        FactSource source,
        @Nullable RecordId sourceRecord,
        @RefersTo("employee") @Nullable RecordId collector,
        @Nullable LocalDate observedOn,
        String reason) {}
