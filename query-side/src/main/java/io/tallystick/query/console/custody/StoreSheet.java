package io.tallystick.query.console.custody;

import io.tallystick.events.custody.store.Finding;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.ShelvesSetUp;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.events.custody.store.StoreState;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An archives room as its own events tell it. */
final class StoreSheet {
    private @Nullable StoreOpened head;
    private StoreState state = StoreState.IN_USE;
    private @Nullable LocalDate inspectionDue;
    private @Nullable InspectionCompleted lastInspection;
    private @Nullable VentilationLogged lastAiring;
    private final Map<Integer, OpenFinding> open = new LinkedHashMap<>();
    private final Map<Integer, EquipmentRegistered> equipment = new LinkedHashMap<>();
    private int shelves;
    private int centimetres;
    private final List<LogEntry> history;

    /** A finding nobody has resolved, and since when. */
    record OpenFinding(Finding finding, Instant since) {}

    /** The sheet of a room with at least its first event. */
    StoreSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof StoreEvent event) {
                take(event, entry);
            }
        }
        Objects.requireNonNull(head, "a room begins with its opening");
    }

    private void take(StoreEvent event, LogEntry entry) {
        switch (event) {
            case StoreOpened e -> head = e;
            case StoreGivenUp e -> state = StoreState.GIVEN_UP;
            case ShelvesSetUp e -> {
                shelves += e.shelves().size();
                centimetres += e.shelves().stream()
                        .mapToInt(shelf -> shelf.centimetres())
                        .sum();
            }
            case InspectionPlanned e -> inspectionDue = e.due();
            case InspectionCompleted e -> lastInspection = e;
            case VentilationLogged e -> lastAiring = e;
            case FindingOpened e -> open.put(e.finding().number(), new OpenFinding(e.finding(), entry.occurredAt()));
            case FindingResolved e -> open.remove(e.number());
            case EquipmentRegistered e -> equipment.put(e.number(), e);
            case EquipmentRemoved e -> equipment.remove(e.number());
            default -> {
                // Shown on the timeline and in the registers.
            }
        }
    }

    public StoreOpened head() {
        return Objects.requireNonNull(head);
    }

    public StoreState state() {
        return state;
    }

    /** When the next inspection is due; nothing is due in a room that is given up. */
    public @Nullable LocalDate inspectionDue() {
        return state == StoreState.IN_USE ? inspectionDue : null;
    }

    public @Nullable InspectionCompleted lastInspection() {
        return lastInspection;
    }

    public @Nullable VentilationLogged lastAiring() {
        return lastAiring;
    }

    public Collection<OpenFinding> open() {
        return open.values();
    }

    public Collection<EquipmentRegistered> equipment() {
        return equipment.values();
    }

    public int shelves() {
        return shelves;
    }

    /** The length of all shelves in metres, to one decimal. */
    public String metres() {
        return String.valueOf(Math.round(centimetres / 10.0) / 10.0);
    }

    public List<LogEntry> history() {
        return history;
    }

    /** The record's version, for {@code If-Match}. */
    public long version() {
        return history.getLast().stored().sequence();
    }
}
