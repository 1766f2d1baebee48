package io.tallystick.command.customers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.AccessPurpose;
import io.tallystick.events.customers.CardSection;
import io.tallystick.events.customers.CustomerAccessEvent;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who may read a customer file: nobody, unless a grant says so (IV-15, IV-16). */
public class CustomerAccess extends LedgerRecord {
    private final Map<Integer, AccessGranted> grants = new TreeMap<>();
    private final Set<Integer> revoked = new HashSet<>();

    /** For Axon, which replays events into it; it begins with the first grant or reading. */
    protected CustomerAccess() {}

    static CustomerAccess untouched() {
        return new CustomerAccess();
    }

    static RecordId of(RecordId customer) {
        return RecordId.of("customer-access", customer.key());
    }

    void record(CustomerAccessEvent event) {
        apply(event);
    }

    int next() {
        return grants.size() + 1;
    }

    /** Whether a grant of the number is there and was not revoked. */
    boolean stands(int grant) {
        return grants.containsKey(grant) && !revoked.contains(grant);
    }

    /** The grants somebody has on a day. */
    List<AccessGranted> held(RecordId grantee, LocalDate day) {
        return grants.values().stream()
                .filter(grant -> stands(grant.grant()))
                .filter(grant ->
                        grant.grantee().equals(grantee) && !grant.until().isBefore(day))
                .toList();
    }

    /** Whether a grant opens the sections for the purpose. */
    static boolean opens(AccessGranted grant, List<CardSection> sections, AccessPurpose purpose) {
        return grant.purposes().contains(purpose) && grant.sections().containsAll(sections);
    }

    @EventSourcingHandler
    void on(CustomerAccessEvent event) {
        switch (event) {
            case AccessGranted e -> {
                become(e.access());
                grants.put(e.grant(), e);
            }
            case AccessGrantRevoked e -> revoked.add(e.grant());
            case CustomerFileRead e -> become(e.access());
            case CustomerFileDisclosed e -> become(e.access());
        }
    }
}
