package io.tallystick.query.projections;

import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.World;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how far each model has come, from what this process knows and what the tables say. */
final class Standings {
    /** Beyond this many events behind, a model that had caught up counts as lagging. */
    private static final long LAGGING_EVENTS = 500;

    private final World world;
    private final Feed feed;
    private final Versions versions;
    private final InstantSource clock;

    /**
     * @param clock whose now the lag in seconds is measured against
     */
    Standings(World world, Feed feed, Versions versions, InstantSource clock) {
        this.world = world;
        this.feed = feed;
        this.versions = versions;
        this.clock = clock;
    }

    List<ProjectionStatus> of(Collection<Projection> projections) {
        Map<String, Integer> shown = shown();
        return projections.stream()
                .map(p ->
                        status(p, shown.getOrDefault(p.model().name(), p.model().version())))
                .toList();
    }

    private Map<String, Integer> shown() {
        try {
            return versions.shown();
        } catch (SQLException e) {
            return Map.of();
        }
    }

    private ProjectionStatus status(Projection projection, int shown) {
        Model model = projection.model();
        Progress.Glance glance = projection.progress().glance();
        long head = 0;
        long position = glance.position();
        long dead = 0;
        double lagSeconds = 0;
        Long replayed = null;
        boolean indexed = true;
        String schema = model.schema();
        ProjectionState trouble = glance.trouble();
        String error = glance.error();
        try {
            Standing standing = standing(model);
            dead = standing.deadLetters();
            // What was passed over because it changes nothing is stored now and then; it has been taken in all the
            // same.
            position = glance.here() ? Math.max(position, standing.position()) : standing.position();
            schema = model.schema(model.version(), standing.builds().shown());
            Integer making = standing.builds().making();
            if (making != null) {
                replayed = world.write(model, making, StoredPosition::read).position();
                indexed = !world.write(model, making, DeferredIndexes::any);
            }
            head = Math.max(feed.head(), position);
            lagSeconds =
                    head == position ? 0 : secondsSince(feed.at(position + 1).map(LogEntry::recordedAt));
        } catch (SQLException | RuntimeException e) {
            trouble = trouble == null ? ProjectionState.WAITING : trouble;
            error = error == null ? Faults.words(e) : error;
        }
        long lag = Math.max(0, head - position);
        long left = replayed == null ? lag : Math.max(0, head - replayed);
        return new ProjectionStatus(
                model.name(),
                model.version(),
                shown,
                schema,
                trouble != null ? trouble : replayed != null ? ProjectionState.REBUILDING : state(glance, lag, dead),
                glance.here(),
                position,
                head,
                lag,
                lagSeconds,
                glance.rate(),
                replayed,
                indexed,
                left > 0 && glance.rate() > 0 ? (Long) Math.ceilDiv(left, Math.max(1, (long) glance.rate())) : null,
                dead,
                error);
    }

    private record Standing(Builds builds, long position, long deadLetters) {}

    private Standing standing(Model model) throws SQLException {
        try {
            return world.write(
                    model,
                    connection -> new Standing(
                            Builds.of(connection, model),
                            StoredPosition.read(connection).position(),
                            new DeadLetters(connection).count()));
        } catch (SQLException e) {
            if (Faults.isMissing(e)) {
                // Its first tables are on their way: it has taken in nothing yet, which is no trouble.
                return new Standing(new Builds(1, null), 0, 0);
            }
            throw e;
        }
    }

    private static ProjectionState state(Progress.Glance glance, long lag, long dead) {
        if (lag > LAGGING_EVENTS) {
            return glance.caughtUp() ? ProjectionState.LAGGING : ProjectionState.REBUILDING;
        }
        return dead > 0 ? ProjectionState.PARKED : ProjectionState.LIVE;
    }

    private double secondsSince(Optional<Instant> then) {
        return then.map(t -> Math.max(0, Duration.between(t, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
