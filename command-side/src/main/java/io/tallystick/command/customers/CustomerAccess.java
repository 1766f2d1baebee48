package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.AccessRequestState;
import io.tallystick.events.customers.CustomerAccessEvent;
import io.tallystick.events.customers.CustomerAccessEvent.AccessAppealDecided;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRefusalAppealed;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestOverdue;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Who may read a customer file: nobody, unless a grant says so (IV-15, IV-16). */
public class CustomerAccess extends LedgerRecord {
    private final Map<Integer, AccessGranted> grants = new TreeMap<>();
    private final Set<Integer> revoked = new HashSet<>();
    private final Map<Integer, Request> requests = new TreeMap<>();

    /** A request to read, with how it stands. */
    record Request(
            AccessRequested asked,
            AccessRequestState state,
            @Nullable Signature refusedBy,
            @Nullable LocalDate appealBy,
            boolean overdue) {
        Request in(AccessRequestState now) {
            return new Request(asked, now, refusedBy, appealBy, overdue);
        }
    }

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

    int nextRequest() {
        return requests.size() + 1;
    }

    /** The request of the number, which is in that state. */
    Request request(int number, AccessRequestState state, Decision decision) {
        Request request = requests.get(number);
        decision.requireState(request != null, "refused.noSuchRequest", fact("request", number));
        AccessRequestState now = Objects.requireNonNull(request).state();
        decision.requireState(
                now == state,
                "refused.requestState",
                fact("request", number),
                fact("state", "choice.AccessRequestState." + now));
        return request;
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
                requests.computeIfPresent(
                        Objects.requireNonNullElse(e.request(), 0), (n, r) -> r.in(AccessRequestState.GRANTED));
            }
            case AccessRequested e -> {
                become(e.access());
                requests.put(e.request(), new Request(e, AccessRequestState.OPEN, null, null, false));
            }
            case AccessRequestRefused e ->
                requests.computeIfPresent(
                        e.request(),
                        (n, r) ->
                                new Request(r.asked(), AccessRequestState.REFUSED, e.by(), e.appealBy(), r.overdue()));
            case AccessRefusalAppealed e ->
                requests.computeIfPresent(e.request(), (n, r) -> r.in(AccessRequestState.APPEALED));
            case AccessAppealDecided e ->
                requests.computeIfPresent(
                        e.request(),
                        (n, r) -> r.in(e.upheld() ? AccessRequestState.GRANTED : AccessRequestState.CONFIRMED));
            case AccessRequestOverdue e ->
                requests.computeIfPresent(
                        e.request(), (n, r) -> new Request(r.asked(), r.state(), r.refusedBy(), r.appealBy(), true));
            case AccessGrantRevoked e -> revoked.add(e.grant());
            case CustomerFileRead e -> become(e.access());
            case CustomerFileDisclosed e -> become(e.access());
        }
    }
}
