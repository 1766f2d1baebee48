package io.tallystick.command.customers.leavers;

import io.tallystick.events.EventTypes;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have of customer files, as the log says: files they answer for, customers they look after or are in contact with,
 * grants, and what they read. Read when a departure asks for it, from where it was read up to before; nothing is given to somebody whose departure has
 * begun, so that what is counted afterwards only gets less.
 */
public final class LeaverBooks {
    private static final int BLOCK = 10_000;

    private static final Set<String> READ = Stream.of(
                    CustomerFileOpened.class,
                    SalespersonAssigned.class,
                    CustodianAppointed.class,
                    CustomerFileAbsorbed.class,
                    CustomerFileRevived.class,
                    CustomerStruckOff.class,
                    ContactAssigned.class,
                    ContactRelieved.class,
                    AccessGranted.class,
                    AccessGrantRevoked.class,
                    CustomerFileRead.class,
                    CustomerFileDisclosed.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, RecordId> custodians = new HashMap<>();
    private final Map<RecordId, RecordId> salespeople = new HashMap<>();
    private final Set<Contact> contacts = new HashSet<>();
    private final Set<RecordId> closed = new HashSet<>();
    private final Map<Grant, RecordId> grants = new HashMap<>();
    private final Map<RecordId, List<Instant>> uses = new HashMap<>();
    private long position;

    /** Somebody in contact with a customer by appointment (IV-20). */
    private record Contact(RecordId customer, RecordId employee) {}

    /** A grant that stands. */
    record Grant(RecordId customer, int number) {}

    public LeaverBooks(EventReader log) {
        this.log = log;
    }

    /** The live files of an employee by now. */
    synchronized List<LeaverFile> files(RecordId employee) {
        catchUp();
        return Stream.of(
                        with(custodians, employee).map(file -> new LeaverFile(file, FileRole.CUSTODIAN)),
                        with(salespeople, employee).map(file -> new LeaverFile(file, FileRole.SALESPERSON)),
                        contacts.stream()
                                .filter(one -> one.employee().equals(employee))
                                .filter(one -> !employee.equals(salespeople.get(one.customer())))
                                .map(one -> new LeaverFile(one.customer(), FileRole.CONTACT)))
                .flatMap(files -> files)
                .filter(file -> !closed.contains(file.customer()))
                .sorted(Comparator.comparing(LeaverFile::customer).thenComparing(LeaverFile::role))
                .toList();
    }

    /** What the employee was let read and still is. */
    synchronized List<Grant> grants(RecordId employee) {
        catchUp();
        return with(grants, employee)
                .sorted(Comparator.comparing(Grant::customer).thenComparingInt(Grant::number))
                .toList();
    }

    /** How often the employee read or gave out a customer file since then. */
    synchronized int uses(RecordId employee, Instant since) {
        catchUp();
        return (int) uses.getOrDefault(employee, List.of()).stream()
                .filter(at -> !at.isBefore(since))
                .count();
    }

    private static <K> Stream<K> with(Map<K, RecordId> held, RecordId employee) {
        return held.entrySet().stream()
                .filter(one -> employee.equals(one.getValue()))
                .map(Map.Entry::getKey);
    }

    private void catchUp() {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
    }

    private void take(StoredEvent stored) {
        if (!READ.contains(stored.type())) {
            return;
        }
        Object event = json.readValue(stored.payload(), EventTypes.classOf(stored.type()));
        switch (event) {
            case CustomerFileOpened e -> {
                custodians.put(e.customer(), e.custodian());
                looksAfter(e.customer(), e.salesperson());
            }
            case SalespersonAssigned e -> looksAfter(e.customer(), e.salesperson());
            case CustodianAppointed e -> custodians.put(e.customer(), e.custodian());
            case CustomerFileAbsorbed e -> closed.add(e.customer());
            case CustomerFileRevived e -> closed.remove(e.customer());
            case CustomerStruckOff e -> closed.add(e.customer());
            case ContactAssigned e -> contacts.add(new Contact(e.customer(), e.employee()));
            case ContactRelieved e -> contacts.remove(new Contact(e.customer(), e.employee()));
            case AccessGranted e -> grants.put(new Grant(e.customer(), e.grant()), e.grantee());
            case AccessGrantRevoked e -> grants.remove(new Grant(e.customer(), e.grant()));
            case CustomerFileRead e -> used(e.by().employee(), stored.recordedAt());
            case CustomerFileDisclosed e -> used(e.by().employee(), stored.recordedAt());
            default -> throw new IllegalStateException(stored.type() + " is read and not understood");
        }
    }

    private void looksAfter(RecordId customer, @Nullable RecordId salesperson) {
        if (salesperson == null) {
            salespeople.remove(customer);
        } else {
            salespeople.put(customer, salesperson);
        }
    }

    private void used(RecordId employee, Instant at) {
        uses.computeIfAbsent(employee, one -> new ArrayList<>()).add(at);
    }
}
