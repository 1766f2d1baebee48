package io.tallystick.command.custody.store;

import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.store.ContainerEvent;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every holding is, as the log says. No record of its own knows what stands on a shelf; a stock-take has to, and must not
 * take it from what somebody shows. Read when it is asked for, from where it was read up to before.
 */
public final class Whereabouts {
    private static final int BLOCK = 10_000;

    private static final Set<String> READ = Stream.concat(
                    Stream.of(HoldingEvent.class, ContainerEvent.class)
                            .flatMap(family -> Stream.of(family.getPermittedSubclasses())),
                    Stream.of(StoreOpened.class, LoanRequested.class, LoanMigrated.class, CopiesProvided.class))
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final String CODED = EventTypes.nameOf(ReferenceCodeAssigned.class);

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, Kept> units = new HashMap<>();
    private final Map<RecordId, Place> containers = new HashMap<>();
    private final GivenCodes given = new GivenCodes();
    private final Map<String, RecordId> byCode = new HashMap<>();
    private final Map<String, RecordId> byNumber = new HashMap<>();
    private long position;

    /**
     * A unit and where it is.
     *
     * @param heldBy who has it
     * @param place where it was put; absent if it never was
     */
    public record Kept(
            RecordId unit,
            HoldingState state,
            @Nullable RecordId heldBy,
            @Nullable Place place,
            @Nullable String code) {
        private Kept in(HoldingState now) {
            return new Kept(unit, now, heldBy, place, code);
        }

        private Kept with(@Nullable RecordId holder, @Nullable Place at, @Nullable String coded) {
            return new Kept(unit, state, holder, at, coded);
        }
    }

    /** Everything there is, as of a position of the log. */
    public record AsOf(long position, List<Kept> units) {}

    public Whereabouts(EventReader log) {
        this.log = log;
    }

    /** What stands in the room by now, or by the ledger's word is out of it for a while; places are those of the containers. */
    public synchronized AsOf in(RecordId store) {
        return all(kept -> kept.place() != null && store.equals(kept.place().store()));
    }

    /** What the unit of the house keeps and nobody ever put in a place. */
    public synchronized AsOf unplaced(RecordId heldBy) {
        return all(kept -> kept.place() == null && heldBy.equals(kept.heldBy()));
    }

    private AsOf all(Predicate<Kept> wanted) {
        catchUp();
        return new AsOf(
                position,
                units.values().stream()
                        .filter(kept -> kept.state().kept())
                        .map(this::resolved)
                        .filter(wanted)
                        .toList());
    }

    /** Whether containers stand in the room. */
    public synchronized boolean hasContainers(RecordId store) {
        catchUp();
        return containers.values().stream().anyMatch(place -> place.store().equals(store));
    }

    /** Whether the archives room ever had a room of the code. */
    synchronized boolean hadRoom(RecordId unit, String code) {
        catchUp();
        return given.room(unit, code);
    }

    /** Whether a container of the archives room ever had the label, in whichever of its rooms. */
    synchronized boolean hadContainer(RecordId unit, String label) {
        catchUp();
        return given.container(unit, label);
    }

    /** Whether the archives room ever gave a certified copy the number. */
    synchronized boolean hadCertificate(RecordId unit, String number) {
        catchUp();
        return given.certificate(unit, number);
    }

    /** The unit with the reference code or number, if there is one. */
    public synchronized Optional<RecordId> named(String text) {
        catchUp();
        RecordId coded = byCode.get(text);
        return coded != null ? Optional.of(coded) : Optional.ofNullable(byNumber.get(text));
    }

    private Kept resolved(Kept kept) {
        Place place = kept.place();
        Place container = place == null || place.container() == null ? null : containers.get(place.container());
        return place == null || container == null
                ? kept
                : kept.with(
                        kept.heldBy(), new Place(container.store(), container.shelf(), place.container()), kept.code());
    }

    private void catchUp() {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
    }

    private void take(StoredEvent stored) {
        if (stored.type().equals(CODED)) {
            code(json.readValue(stored.payload(), ReferenceCodeAssigned.class));
        } else if (READ.contains(stored.type())) {
            Object event = json.readValue(stored.payload(), EventTypes.classOf(stored.type()));
            switch (event) {
                case HoldingEvent holding ->
                    take(RecordId.of("unit", new RecordId(stored.aggregateId()).key()), holding);
                case StoreOpened e -> given.take(e);
                case LoanEvent loan -> given.take(loan);
                case ContainerRegistered e -> {
                    containers.put(e.container(), new Place(e.store(), e.shelf(), null));
                    given.take(e);
                }
                case ContainerMoved(var id, var store, var shelf) -> containers.put(id, new Place(store, shelf, null));
                default -> throw new IllegalStateException(stored.type() + " is read and not understood");
            }
        }
    }

    private void code(ReferenceCodeAssigned event) {
        byCode.put(event.code(), event.unit());
        units.computeIfPresent(event.unit(), (id, kept) -> kept.with(kept.heldBy(), kept.place(), event.code()));
    }

    private void take(RecordId unit, HoldingEvent event) {
        HoldingState now = HoldingState.after(event);
        byNumber.put(unit.key(), unit);
        byNumber.put(unit.value(), unit);
        Kept before =
                units.getOrDefault(unit, new Kept(unit, now, null, null, null)).in(now);
        units.put(
                unit,
                switch (event) {
                    case HoldingPrepared e -> before.with(e.heldBy(), null, before.code());
                    case HoldingMigrated e -> {
                        if (e.code() != null) {
                            byCode.putIfAbsent(e.code(), unit);
                        }
                        yield before.with(e.heldBy(), null, e.code());
                    }
                    case HoldingReceived e -> before.with(e.heldBy(), before.place(), before.code());
                    case HoldingPlaced e -> before.with(before.heldBy(), e.place(), before.code());
                    case HoldingListed e -> before.with(before.heldBy(), null, before.code());
                    default -> before;
                });
    }
}
