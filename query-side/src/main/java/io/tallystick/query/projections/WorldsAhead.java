package io.tallystick.query.projections;

import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.KeptWorld.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which worlds are kept before anybody asks, so that whoever asks begins with one that is near: those of every model at
 * the {@link Waymarks}, the first of all models first, for each begins with the one before it.
 */
final class WorldsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(WorldsAhead.class);

    /** They may take this many times the room of what is live; the rest is for those people ask for. */
    private static final double ROOM = 2.25;

    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(2);

    private final Waymarks waymarks;
    private final Moments moments;
    private final Collection<Model> models;
    private final Predicate<Model> atHead;
    private final WorldTable table;
    private final WorldSchema schemas;

    /** Those made by the script of today: it changes only with the program. */
    private final Set<Long> ofToday = ConcurrentHashMap.newKeySet();

    private long looked;
    private boolean nothingToDo;

    /**
     * @param atHead whether what is shown of a model has come to the head of the log, and nothing is rebuilt
     */
    WorldsAhead(
            Waymarks waymarks,
            Moments moments,
            Collection<Model> models,
            Predicate<Model> atHead,
            WorldTable table,
            WorldSchema schemas) {
        this.waymarks = waymarks;
        this.moments = moments;
        this.models = models;
        this.atHead = atHead;
        this.table = table;
        this.schemas = schemas;
    }

    /** Whether it is time to look whether there is something to do. */
    synchronized boolean due() {
        return !nothingToDo || System.nanoTime() - looked > LOOKED_AGAIN.toNanos();
    }

    /** The one to build now, or to go on with; called by one at a time. */
    Optional<KeptWorld> next() throws SQLException {
        long head = moments.head();
        List<Long> positions = waymarks.upTo(head);
        List<KeptWorld> whole = table.whole();
        tidy(whole, Set.copyOf(positions));
        Optional<KeptWorld> next = next(head, positions, whole);
        synchronized (this) {
            looked = System.nanoTime();
            nothingToDo = next.isEmpty();
        }
        return next;
    }

    /** Whether one that somebody asked for would be built again ahead if it were dropped. */
    boolean wouldKeep(KeptWorld world) throws SQLException {
        long head = moments.head();
        Optional<Model> model = models.stream()
                .filter(m -> m.name().equals(world.model()) && m.version() == world.version())
                .findFirst();
        return world.kind() == KeptWorld.Kind.AS_OF
                && world.asOf() == null
                && world.state() == State.READY
                && !world.ahead()
                && model.isPresent()
                && waymarks.upTo(head).contains(world.known())
                && ofToday(world, model.get())
                && schemas.parked(world) == 0
                && room(table.whole(), head).has(model.get(), world.known());
    }

    private record Place(String model, int version, long known) {
        static Place of(KeptWorld world) {
            return new Place(world.model(), world.version(), world.known());
        }
    }

    private Optional<KeptWorld> next(long head, List<Long> positions, List<KeptWorld> whole) throws SQLException {
        Set<Place> kept = whole.stream()
                .filter(world -> world.state() == State.READY)
                .map(Place::of)
                .collect(Collectors.toSet());
        // One that cannot be built stands in the way of those after it; whoever called one off wants it left alone.
        Set<String> left = whole.stream()
                .filter(world -> world.ahead() && (world.state() == State.FAILED || world.state() == State.CANCELLED))
                .map(KeptWorld::model)
                .collect(Collectors.toSet());
        Room room = null;
        for (long known : positions) {
            for (Model model : models) {
                Place place = new Place(model.name(), model.version(), known);
                if (kept.contains(place) || !left.add(model.name())) {
                    continue;
                }
                room = room == null ? room(whole, head) : room;
                if (room.has(model, known) && atHead.test(model)) {
                    table.keep(model, known);
                    return underWay(place);
                }
            }
        }
        return Optional.empty();
    }

    /** The one at the place, unless somebody has asked for it meanwhile. */
    private Optional<KeptWorld> underWay(Place place) throws SQLException {
        return table.whole().stream()
                .filter(world -> world.ahead() && world.state().underWay())
                .filter(world -> Place.of(world).equals(place))
                .findFirst();
    }

    /** What those kept ahead take, beside what is live. */
    private record Room(Map<Model, Long> live, List<KeptWorld> ahead, long head) {
        boolean has(Model model, long known) {
            long taken = ahead.stream().mapToLong(KeptWorld::bytes).sum();
            long all = live.values().stream().mapToLong(Long::longValue).sum();
            return taken + expected(model, known) <= ROOM * all;
        }

        /** Tables grow with the log. */
        private double expected(Model model, long known) {
            return ahead.stream()
                    .filter(world -> world.model().equals(model.name()) && world.known() < known)
                    .reduce((one, later) -> later)
                    .map(before -> (double) before.bytes() * known / before.known())
                    .orElseGet(() -> (double) live.getOrDefault(model, 0L) * known / Math.max(known, head));
        }
    }

    private Room room(List<KeptWorld> whole, long head) throws SQLException {
        List<KeptWorld> ahead = whole.stream()
                .filter(world -> world.ahead() && world.state() == State.READY)
                .toList();
        return new Room(schemas.liveBytes(models), ahead, head);
    }

    /** Drops those of other places, of versions before and of other scripts. */
    private void tidy(List<KeptWorld> whole, Set<Long> positions) throws SQLException {
        for (KeptWorld world : whole) {
            Optional<Model> model =
                    models.stream().filter(m -> m.name().equals(world.model())).findFirst();
            if (world.ahead()
                    && (model.isEmpty()
                            || world.version() < model.get().version()
                            || !positions.contains(world.known())
                            || (world.state() == State.READY && !ofToday(world, model.get())))) {
                try {
                    schemas.drop(world);
                } catch (SQLException e) {
                    LOG.info("{} stays for now: {}", world.schema(), e.getMessage());
                }
            }
        }
    }

    private boolean ofToday(KeptWorld world, Model model) throws SQLException {
        return world.version() > model.version()
                || ofToday.contains(world.id())
                || (schemas.madeBy(world, model) && ofToday.add(world.id()));
    }
}
