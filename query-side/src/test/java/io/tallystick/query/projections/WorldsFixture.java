package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;

import io.tallystick.events.DomainEvent;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Shelf;
import io.tallystick.testkit.Eventually;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shelf in a log, and a look at the worlds there are of it. */
final class WorldsFixture implements AutoCloseable {
    private static final String TITLES = "select unit || ' ' || title || ' ' || pages from unit order by unit";
    final QueryFixture query = new QueryFixture();
    final Shelf shelf = new Shelf();
    final Model model = Model.of(shelf);

    long append(int number, DomainEvent... events) {
        return append(number, List.of(events));
    }

    long append(int number, List<DomainEvent> events) {
        return query.log().append(unit(number), by("filing.Test"), events);
    }

    /** Opens units with these numbers, in one go. */
    void opening(int first, int last) {
        append(
                first,
                IntStream.rangeClosed(first, last)
                        .<DomainEvent>mapToObj(i -> opened(i, "關於檔案移交的通知 about the transfer of files " + i, "A", 2026))
                        .toList());
    }

    static Moment moment(Projections projections, long known, @Nullable Instant asOf) throws SQLException {
        return projections.worlds().moments().at(known, asOf).orElseThrow();
    }

    /** The unit, title and pages of each row, as of a moment. */
    List<String> read(Projections projections, long known, @Nullable Instant asOf) throws SQLException {
        return read(projections, model, known, asOf);
    }

    List<String> read(Projections projections, Model model, long known, @Nullable Instant asOf) throws SQLException {
        return QueryFixture.at(moment(projections, known, asOf), () -> live(projections, model));
    }

    /** As {@link #read}, as of now. */
    List<String> live(Projections projections, Model model) throws SQLException {
        return projections.world().read(model, connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(TITLES)) {
                List<String> titles = new ArrayList<>();
                while (found.next()) {
                    titles.add(found.getString(1));
                }
                return titles;
            }
        });
    }

    /** How many units there were as of a moment. */
    long count(Projections projections, long known) throws SQLException {
        return read(projections, known, null).size();
    }

    /** All worlds, the earliest moment first. */
    static List<KeptWorld> worlds(Projections projections) {
        try {
            return projections.worlds().all().stream()
                    .sorted(Comparator.comparingLong(KeptWorld::known))
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<KeptWorld> ahead(Projections projections) {
        return worlds(projections).stream().filter(KeptWorld::ahead).toList();
    }

    static List<KeptWorld> asked(Projections projections) {
        return worlds(projections).stream().filter(world -> !world.ahead()).toList();
    }

    static Optional<KeptWorld> look(Projections projections, long id) {
        return worlds(projections).stream().filter(world -> world.id() == id).findFirst();
    }

    static KeptWorld find(Projections projections, long id) {
        return look(projections, id).orElseThrow();
    }

    /** Closes it while a handler is held up, which then goes on. */
    static void closed(Projections projections, CountDownLatch heldUp) throws InterruptedException {
        Thread closing = Thread.ofVirtual().start(projections::close);
        Eventually.holds(() -> closing.getState() != Thread.State.NEW && closing.getState() != Thread.State.RUNNABLE);
        heldUp.countDown();
        closing.join();
    }

    boolean unindexed(KeptWorld world) {
        return exists(world.schema() + "." + DeferredIndexes.TABLE, "to_regclass");
    }

    boolean exists(String schema) {
        return exists(schema, "to_regnamespace");
    }

    private boolean exists(String name, String lookUp) {
        Object there = query.rows(model, "select " + lookUp + "('" + name + "') is not null as there")
                .getFirst()
                .get("there");
        return "true".equals(there);
    }

    @Override
    public void close() {
        query.close();
    }
}
