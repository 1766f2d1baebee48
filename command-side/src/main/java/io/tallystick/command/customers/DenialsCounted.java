package io.tallystick.command.customers;

import io.tallystick.command.due.Consequence;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.log.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts what somebody was not let read, so that many denials in a day raise an alert (IV-16). */
public final class DenialsCounted implements Consequence {
    private static final Set<String> DENYING = Set.of("IV-16", "II-63", "II-16", "IV-13");

    /** Commands that read: one file, or those an authority demands. */
    private static final Set<String> READINGS =
            Set.of("customers.ReadCustomerFile", "customers.CollectForDemand", "customers.TakeOutProduction");

    private final Function<StoredEvent, Provenance> provenance;

    public DenialsCounted(Function<StoredEvent, Provenance> provenance) {
        this.provenance = provenance;
    }

    @Override
    public String name() {
        return "denials";
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(CommandRefused.class);
    }

    @Override
    public List<Order> after(StoredEvent stored, DomainEvent event) {
        if (!(event instanceof CommandRefused refused)
                || !READINGS.contains(refused.command())
                || refused.rule() == null
                || !DENYING.contains(refused.rule().rule())) {
            return List.of();
        }
        Optional<RecordId> customer = customer(refused);
        if (customer.isEmpty()) {
            return List.of();
        }
        RecordId employee = provenance.apply(stored).by().employee();
        return List.of(new Order(
                "customers",
                "CountDenial",
                Map.of(
                        "employee", employee,
                        "customer", customer.get(),
                        "rule", refused.rule().rule(),
                        "refusal", stored.position())));
    }

    /** The file that was not to be read; where several are asked for at once, the one the refusal names. */
    private static Optional<RecordId> customer(CommandRefused refused) {
        RecordId record = refused.record();
        return record != null && record.kind().equals("customer")
                ? Optional.of(record)
                : Optional.ofNullable(refused.facts().get("customer")).map(RecordId::new);
    }
}
