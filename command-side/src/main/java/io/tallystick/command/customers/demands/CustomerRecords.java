package io.tallystick.command.customers.demands;

import io.tallystick.events.EventTypes;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.FirstContactRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.customers.demands.DemandScope;
import io.tallystick.events.customers.demands.DemandedKind;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationCommissioned;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records that speak of a customer beside its file, as the log says: those of the file's key, and those that name
 * it. Read when a demand asks for them, from where it was read up to before.
 */
final class CustomerRecords {
    private static final int BLOCK = 10_000;

    /** What a record begins with that names its customer, or learns whose it is by. */
    private static final Set<String> NAMING = Stream.of(
                    DealingRecorded.class,
                    DealingLinked.class,
                    VisitRecorded.class,
                    ProfileFormSent.class,
                    InvestigationCommissioned.class,
                    CustomerReportFiled.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, Set<RecordId>> named = new HashMap<>();
    private long position;

    CustomerRecords(EventReader log) {
        this.log = log;
    }

    /** What is given of each, within a scope. */
    synchronized List<DemandedRecord> collect(RecordId customer, DemandScope scope, ZoneId zone) {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
        return Stream.concat(
                        DemandedKind.keyed().stream().map(kind -> kind.of(customer.key())),
                        named.getOrDefault(customer, Set.of()).stream())
                .map(record -> scope.of(customer, record, days(record, zone)))
                .filter(record -> record.events() > 0)
                .toList();
    }

    /** All events of a record. */
    List<StoredEvent> events(RecordId record) {
        return log.ofRecord(record.value());
    }

    private void take(StoredEvent stored) {
        if (NAMING.contains(stored.type())) {
            String customer = json.readTree(stored.payload()).path("customer").asString("");
            if (!customer.isEmpty()) {
                named.computeIfAbsent(new RecordId(customer), one -> new TreeSet<>())
                        .add(new RecordId(stored.aggregateId()));
            }
        }
    }

    private List<LocalDate> days(RecordId record, ZoneId zone) {
        return events(record).stream()
                .map(stored -> {
                    LocalDate told = told(json.readValue(stored.payload(), EventTypes.classOf(stored.type())), zone);
                    return told == null ? LocalDate.ofInstant(stored.recordedAt(), zone) : told;
                })
                .toList();
    }

    /** The day an event speaks of; nothing where that is the day it was recorded. */
    private static @Nullable LocalDate told(Object event, ZoneId zone) {
        return switch (event) {
            case TransactionRecorded e -> e.on();
            case CreditReportRecorded e -> e.reportedOn();
            case DealingRecorded e -> e.on();
            case FirstContactRecorded e -> e.contactedOn();
            case MajorChangeRecorded e -> e.on();
            case CustomerReceived e -> e.on();
            case VisitRecorded e -> LocalDate.ofInstant(e.visitedAt(), zone);
            case CustomerReportFiled e -> LocalDate.ofInstant(e.happenedAt(), zone);
            case ProfileFormSent e -> e.sentOn();
            case ProfileFormReturned e -> e.returnedOn();
            case InvestigationReported e -> e.reportedOn();
            default -> null;
        };
    }
}
