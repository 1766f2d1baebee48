package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.store.Finding;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.GoodsRemoved;
import io.tallystick.events.custody.store.StoreEvent.GoodsStored;
import io.tallystick.events.custody.store.StoreEvent.IncidentRecorded;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
import io.tallystick.events.custody.store.StoreEvent.ShelvesSetUp;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.StoreEvent.ViolationRecorded;
import io.tallystick.events.custody.store.StoreState;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** An archives room: its zones, shelves and equipment, its inspection plan, its open findings. */
public class Store extends LedgerRecord {
    private @Nullable StoreOpened head;
    private @Nullable StoreState state;
    private final Map<String, Zone> shelves = new HashMap<>();
    private final Set<Integer> equipment = new HashSet<>();
    private int equipped;
    private final Set<Integer> goods = new HashSet<>();
    private int stored;
    private int inspection;
    private @Nullable LocalDate inspectionDue;
    private @Nullable LocalDate lastInspected;
    private int reminded;
    private final Map<Integer, Finding> open = new TreeMap<>();
    private int found;
    private int violations;
    private int incidents;

    /** For Axon, which replays events into it. */
    protected Store() {}

    Store(StoreOpened opened, LocalDate firstInspection) {
        apply(opened);
        apply(new InspectionPlanned(opened.store(), 1, firstInspection));
    }

    /** Where it lies, for the authority over it. */
    public Scope scope(Decision decision) {
        return Places.scope(unit(), decision);
    }

    /** The archives room as a unit of the house. */
    public RecordId unit() {
        return Objects.requireNonNull(head).unit();
    }

    /** Requires that it is in use. */
    public void requireInUse(Decision decision) {
        decision.requireState(
                state == StoreState.IN_USE, "refused.storeState", fact("state", Objects.requireNonNull(state)));
    }

    void requireZone(Zone zone, Decision decision) {
        decision.requireState(
                Objects.requireNonNull(head).zones().contains(zone), "refused.noSuchZone", fact("zone", zone));
    }

    /** Whether it has a shelf of the code. */
    public boolean hasShelf(String shelf) {
        return shelves.containsKey(shelf);
    }

    /** The zone of a shelf; what stands on none of them stands in the store zone, as far as anybody said. */
    Zone zoneOf(@Nullable String shelf, Decision decision) {
        if (shelf == null) {
            return Zone.STORE;
        }
        Zone zone = shelves.get(shelf);
        decision.requireState(zone != null, "refused.noSuchShelf", fact("shelf", shelf));
        return Objects.requireNonNull(zone);
    }

    void tell(StoreEvent event) {
        apply(event);
    }

    /** Opens a finding. */
    void find(FindingOrigin origin, String subject, String detail) {
        apply(new FindingOpened(self(), new Finding(found + 1, origin, subject, detail)));
    }

    /** Whether a finding of the origin about the subject is open. */
    boolean isOpen(FindingOrigin origin, String subject) {
        return open.values().stream()
                .anyMatch(f -> f.origin() == origin && f.subject().equals(subject));
    }

    boolean isOpen(int finding) {
        return open.containsKey(finding);
    }

    boolean hasEquipment(int number) {
        return equipment.contains(number);
    }

    int nextEquipment() {
        return equipped + 1;
    }

    boolean hasGoods(int number) {
        return goods.contains(number);
    }

    int nextGoods() {
        return stored + 1;
    }

    int nextViolation() {
        return violations + 1;
    }

    int nextIncident() {
        return incidents + 1;
    }

    /** The number of the inspection that is planned. */
    int inspection() {
        return inspection;
    }

    /** When the planned inspection is due. */
    LocalDate inspectionDue() {
        return Objects.requireNonNull(inspectionDue);
    }

    /** How far the room was reminded of it. */
    int reminded() {
        return reminded;
    }

    /** The day of the last inspection, or null before the first. */
    @Nullable
    LocalDate lastInspected() {
        return lastInspected;
    }

    RecordId id() {
        return self();
    }

    @EventSourcingHandler
    void on(StoreOpened event) {
        become(event.store());
        head = event;
        state = StoreState.IN_USE;
    }

    @EventSourcingHandler
    void on(StoreGivenUp event) {
        state = StoreState.GIVEN_UP;
    }

    @EventSourcingHandler
    void on(ShelvesSetUp event) {
        event.shelves().forEach(shelf -> shelves.put(shelf.code(), event.zone()));
    }

    @EventSourcingHandler
    void on(EquipmentRegistered event) {
        equipment.add(event.number());
        equipped = event.number();
    }

    @EventSourcingHandler
    void on(EquipmentRemoved event) {
        equipment.remove(event.number());
    }

    @EventSourcingHandler
    void on(GoodsStored event) {
        goods.add(event.number());
        stored = event.number();
    }

    @EventSourcingHandler
    void on(GoodsRemoved event) {
        goods.remove(event.number());
    }

    @EventSourcingHandler
    void on(InspectionPlanned event) {
        inspection = event.number();
        inspectionDue = event.due();
        reminded = 0;
    }

    @EventSourcingHandler
    void on(InspectionReminded event) {
        reminded = event.reminder().step();
    }

    @EventSourcingHandler
    void on(InspectionCompleted event) {
        lastInspected = event.on();
    }

    @EventSourcingHandler
    void on(FindingOpened event) {
        open.put(event.finding().number(), event.finding());
        found = event.finding().number();
    }

    @EventSourcingHandler
    void on(FindingResolved event) {
        open.remove(event.number());
    }

    @EventSourcingHandler
    void on(ViolationRecorded event) {
        violations = event.number();
    }

    @EventSourcingHandler
    void on(IncidentRecorded event) {
        incidents = event.number();
    }
}
