package io.tallystick.events.customers.demands;

import io.tallystick.events.customers.demands.DemandEvent.CollectionReturned;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.DemandReminded;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.customers.demands.DemandEvent.MergedFilesCovered;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandEvent.ProductionReceived;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandEvent.ProductionTaken;
import io.tallystick.events.customers.demands.DemandEvent.RecordWithheld;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A demand as its own events tell it: the one reading of them for decisions, pages and bundles. */
public final class DemandSheet {
    private final List<DemandItem> items = new ArrayList<>();
    private final List<FactWithheld> withheld = new ArrayList<>();
    private final Map<RecordId, DemandedRecord> records = new LinkedHashMap<>();
    private final Map<RecordId, RecordWithheld> recordsWithheld = new LinkedHashMap<>();
    private final Set<RecordId> held = new LinkedHashSet<>();
    private List<MergedFile> merged = List.of();
    private int reminded;
    private @Nullable DemandRegistered registered;
    private @Nullable DemandCollected collected;
    private @Nullable ProductionSealed sealed;
    private @Nullable ProductionHandedOver handedOver;
    private @Nullable ProductionReceived received;
    private @Nullable DemandClosed closed;

    /** Takes the next event in. */
    public void take(DemandEvent event) {
        switch (event) {
            case DemandRegistered e -> {
                registered = e;
                held.addAll(e.customers());
            }
            case MergedFilesCovered e -> {
                merged = e.files();
                held.addAll(customers());
            }
            case DemandCollected e -> {
                collected = e;
                items.addAll(e.items());
            }
            case FactWithheld e -> {
                withheld.add(e);
                items.replaceAll(item -> item.customer().equals(e.customer()) && item.fact() == e.fact()
                        ? item.withheld(e.ground())
                        : item);
            }
            case RecordsCollected e -> e.records().forEach(one -> records.put(one.record(), one));
            case RecordWithheld e -> {
                recordsWithheld.put(e.record(), e);
                records.computeIfPresent(e.record(), (record, one) -> one.withheld(e.ground()));
            }
            case DemandReminded e -> reminded = e.reminder().step();
            case CollectionReturned e -> {
                collected = null;
                items.clear();
                withheld.clear();
                records.clear();
                recordsWithheld.clear();
            }
            case ProductionSealed e -> sealed = e;
            case ProductionTaken e -> {
                // Shows on the timeline.
            }
            case ProductionHandedOver e -> handedOver = e;
            case ProductionReceived e -> received = e;
            case DemandClosed e -> closed = e;
        }
    }

    /** What is demanded. */
    public DemandRegistered registered() {
        return Objects.requireNonNull(registered, "a demand that was never registered");
    }

    /** Those files of the same party that are demanded too, with what each went on in. */
    public List<MergedFile> merged() {
        return merged;
    }

    /** Every file that is demanded: those named, then those of the same party. */
    public List<RecordId> customers() {
        return covered(registered().customers(), merged);
    }

    /** The same, of what is going to be covered. */
    public static List<RecordId> covered(List<RecordId> named, List<MergedFile> merged) {
        return Stream.concat(
                        named.stream(), merged.stream().flatMap(file -> Stream.of(file.survivor(), file.customer())))
                .distinct()
                .toList();
    }

    /** Every file that was ever demanded: it is held until the demand is closed (VI-12). */
    public Set<RecordId> held() {
        return Set.copyOf(held);
    }

    public DemandState state() {
        if (closed != null) {
            return DemandState.CLOSED;
        }
        if (received != null) {
            return DemandState.RECEIVED;
        }
        if (handedOver != null) {
            return DemandState.HANDED_OVER;
        }
        if (sealed != null) {
            return DemandState.SEALED;
        }
        return collected == null ? DemandState.REGISTERED : DemandState.COLLECTED;
    }

    /** Every fact of the files, given or not; none before they are collected. */
    public List<DemandItem> items() {
        return List.copyOf(items);
    }

    /** The facts that are given. */
    public List<DemandItem> given() {
        return items.stream().filter(DemandItem::given).toList();
    }

    /** The records beside the files, given or not. */
    public List<DemandedRecord> records() {
        return List.copyOf(records.values());
    }

    /** The record as collected, if it is among them. */
    public Optional<DemandedRecord> record(RecordId record) {
        return Optional.ofNullable(records.get(record));
    }

    /** How many facts and records are given. */
    public int countGiven() {
        return given().size()
                + (int) records.values().stream().filter(DemandedRecord::gives).count();
    }

    /** How many are not. */
    public int countWithheld() {
        return items.size() + records.size() - countGiven();
    }

    /** The sections of the card of what is given of a customer. */
    public List<CardSection> sectionsGiven(RecordId customer) {
        return sections(customer, items, records.values());
    }

    /** The same, of what is being collected. */
    public static List<CardSection> sections(
            RecordId customer, Collection<DemandItem> items, Collection<DemandedRecord> records) {
        return Stream.concat(
                        items.stream()
                                .filter(item -> item.customer().equals(customer) && item.given())
                                .map(item -> item.field().section()),
                        records.stream()
                                .filter(one -> one.customer().equals(customer) && one.gives())
                                .flatMap(one -> one.section().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The fact as collected, if it is among them. */
    public Optional<DemandItem> item(RecordId customer, int fact) {
        return items.stream()
                .filter(item -> item.customer().equals(customer) && item.fact() == fact)
                .findFirst();
    }

    /** What was withheld by hand, with the reason. */
    public List<FactWithheld> withheld() {
        return List.copyOf(withheld);
    }

    /** The records withheld by hand, with the reason. */
    public List<RecordWithheld> recordsWithheld() {
        return List.copyOf(recordsWithheld.values());
    }

    /** The last step of its reminders. */
    public int reminded() {
        return reminded;
    }

    public @Nullable DemandCollected collected() {
        return collected;
    }

    public @Nullable ProductionSealed sealed() {
        return sealed;
    }

    public @Nullable ProductionHandedOver handedOver() {
        return handedOver;
    }

    public @Nullable ProductionReceived received() {
        return received;
    }

    public @Nullable DemandClosed closed() {
        return closed;
    }
}
