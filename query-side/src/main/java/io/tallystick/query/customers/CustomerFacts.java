package io.tallystick.query.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisWithdrawn;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.CustomerFileEvent.SourcesAgree;
import io.tallystick.events.customers.FactStanding;
import io.tallystick.events.customers.Verification;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;

/** Every fact of every file with its source and status, without what it says (II-13, II-27, II-28). */
@ReadModel(name = "customer-facts", version = 2)
public final class CustomerFacts {
    private static final String FACT = "fact";
    private static final Set<String> STANDS = Set.of(FactStanding.CURRENT.name(), FactStanding.IN_CONFLICT.name());

    @EventHandler
    void on(FactRecorded e, Rows rows, LogEntry entry) {
        rows.insert(FACT, e.customer(), e.fact())
                .set("field", e.field())
                .set("section", e.field().section())
                .set("year", e.year())
                .set("source", e.source())
                .set("source_record", e.sourceRecord())
                .set("collector", e.collector())
                .set("observed_on", e.observedOn())
                .set("standing", FactStanding.CURRENT)
                .set("verification", Verification.UNVERIFIED)
                .set("recorded_at", entry.recordedAt());
    }

    @EventHandler
    void on(FactVerified e, Rows rows, LogEntry entry) {
        fact(e.customer(), e.fact(), rows)
                .set("verification", Verification.VERIFIED)
                .set("method", e.method())
                .set("verified_at", entry.recordedAt())
                .signed("verifier", e.verifier());
    }

    @EventHandler
    void on(FactDisputed e, Rows rows) {
        fact(e.customer(), e.fact(), rows).set("verification", Verification.DISPUTED);
    }

    @EventHandler
    void on(FactSuperseded e, Rows rows) {
        fact(e.customer(), e.fact(), rows)
                .set("standing", FactStanding.SUPERSEDED)
                .set("successor", e.successor());
    }

    @EventHandler
    void on(SourceConflictFound e, Rows rows) {
        e.facts().forEach(fact -> fact(e.customer(), fact, rows).set("standing", FactStanding.IN_CONFLICT));
    }

    @EventHandler
    void on(SourceConflictResolved e, Rows rows) {
        fact(e.customer(), e.chosen(), rows).set("standing", FactStanding.CURRENT);
        e.rejected().forEach(fact -> fact(e.customer(), fact, rows).set("standing", FactStanding.REJECTED));
    }

    @EventHandler
    void on(SourcesAgree e, Rows rows) {
        e.facts().forEach(fact -> fact(e.customer(), fact, rows).set("standing", FactStanding.CURRENT));
    }

    @EventHandler
    void on(PersonalBasisWithdrawn e, Rows rows) {
        rows.where(FACT, "customer", e.customer()).stream()
                .filter(row ->
                        CardField.valueOf(String.valueOf(row.text("field"))).principal() == e.role())
                .filter(row -> STANDS.contains(String.valueOf(row.text("standing"))))
                .forEach(row -> row.set("standing", FactStanding.WITHDRAWN));
    }

    private static Row fact(RecordId customer, int number, Rows rows) {
        return rows.row(FACT, customer, number);
    }
}
