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
 * Records something about the owner, manager or legal representative as a person (II-16): only who has a grant for the
 * personal section to keep it up, and only where the person may be spoken of. A permission and not an observation: what must
 * not be collected is not in the ledger.
 *
 * @param value personal; sealed under the key of the person before it is stored
 * @param outdated the number of the fact it takes the place of, if it does
 * @param reason why that one is outdated; no personal values
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"II-16", "II-13", "II-27", "II-53"},
        record = "customer")
public record RecordPersonalFact(
        @Target @RefersTo("customer") RecordId customer,
        CardField field,
        String value,
        FactSource source,
        @Nullable RecordId sourceRecord,
        @RefersTo("employee") @Nullable RecordId collector,
        @Nullable LocalDate observedOn,
        @Nullable Integer outdated,
        @Nullable String reason) {}
