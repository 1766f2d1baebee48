package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.Erasable;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;

/** Persons of whom customer files speak: as soon as there is no basis any more, whatever goes on with the customer (II-16). */
public final class PrincipalsErased implements Erasable {
    private static final String RULE = "II-16";

    private final LedgerRecords<CustomerFile> files;
    private final CustomersErased customers;

    public PrincipalsErased(LedgerRecords<CustomerFile> files, TradeDays trade) {
        this.files = files;
        this.customers = new CustomersErased(files, trade);
    }

    @Override
    public Standing standing(RecordId subject, Decision decision) {
        Aggregate<CustomerFile> file = files.load(Principals.customerOf(subject).value());
        Scope scope = Places.scope(file.invoke(CustomerFile::unit), decision);
        Optional<PrincipalRole> role = file.invoke(f -> f.principals().roleOf(subject));
        decision.requireField("subject", role.isPresent(), "refused.noSuchPrincipal", fact("subject", subject));
        if (role.orElseThrow() == PrincipalRole.LEGAL_REPRESENTATIVE) {
            // Who signed for the customer is identity material, kept as long as the file (III-2).
            return customers.standing(Principals.customerOf(subject), decision);
        }
        Optional<LocalDate> withdrawn = file.invoke(f -> f.principals().withdrawn(subject));
        return withdrawn
                .map(on -> new Standing(scope, on, RULE, on.minusDays(1), false))
                .orElseGet(() -> Standing.open(scope, RULE));
    }

    @Override
    public void requireFree(RecordId subject, Decision decision) {
        customers.requireNoHold(Principals.customerOf(subject), decision);
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A person without a basis is spoken of no more; there is nothing to bar.
    }
}
