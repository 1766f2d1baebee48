package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Openings;
import io.tallystick.query.kit.Shelf;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that do not concern a model are passed over; what does concern it is found, and its position is true. */
class PassingOverTest {
    private final QueryFixture fixture = new QueryFixture();
    private final Model openings = Model.of(new Openings());

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The log is read in blocks of 512 events; what others found in a block decides whether this model reads it. */
    @Test
    void whatConcernsTheModelIsFoundWhereverItLiesAmongWhatDoesNot() {
        Set<Long> concerned = Set.of(1L, 512L, 513L, 1_536L, 2_049L, 2_600L);
        writeLog(2_700, concerned);
        Projections all = fixture.start(Model.of(new Shelf()));
        fixture.settle(all);
        all.close();

        // Beside a model that reads everything, and after one that has.
        Projections beside = fixture.start(openings, Model.of(new Shelf()));
        fixture.settle(beside);
        assertThat(positions())
                .containsExactlyElementsOf(concerned.stream().sorted().toList());
        assertThat(stored()).isEqualTo(fixture.log().head());

        Projections after = fixture.start(Model.of(new Shelf()), Model.of(new Openings()));
        beside.close();
        fixture.settle(after);
        fixture.log().append(unit(9_999), by("filing.OpenUnit"), opened(9_999, "at the end", "SC", 2026));
        fixture.settle(after);
        assertThat(positions()).contains(fixture.log().head()).hasSize(concerned.size() + 1);
    }

    @Test
    void whatDoesNotConcernTheModelCostsItNoWrite() throws SQLException {
        writeLog(3, Set.of(2L));
        Projections projections = fixture.start(openings);
        fixture.settle(projections);
        try (Connection other = fixture.owner().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Nobody can write the position meanwhile.
            statement.execute("select 1 from openings_v1.projection_position for update");
            fixture.log().append(unit(1), by("filing.FileItem"), item(1, 9, 1));
            Eventually.holds(
                    () -> status(projections).position() == fixture.log().head());
            assertThat(status(projections).state()).isEqualTo(ProjectionState.LIVE);
            other.rollback();
        }
        // Whoever waits for the position finds it with the rows, and so does whoever takes over.
        fixture.settle(projections);
        assertThat(stored()).isEqualTo(fixture.log().head());
        fixture.log().append(unit(1), by("filing.FileItem"), item(1, 10, 1));
        Eventually.holds(() -> status(projections).position() == fixture.log().head());
        projections.close();
        assertThat(stored()).isEqualTo(fixture.log().head());
        assertThat(positions()).containsExactly(2L);
    }

    private void writeLog(int events, Set<Long> concerned) {
        List<DomainEvent> others = new ArrayList<>();
        for (int position = 1; position <= events; position++) {
            if (concerned.contains((long) position)) {
                append(others);
                fixture.log().append(unit(position), by("filing.OpenUnit"), opened(position, "a unit", "SC", 2026));
            } else {
                others.add(item(1, position, 1));
            }
        }
        append(others);
        assertThat(fixture.log().head()).isEqualTo(events);
    }

    private void append(List<DomainEvent> events) {
        for (int from = 0; from < events.size(); from += 500) {
            fixture.log()
                    .append(unit(1), by("filing.FileItem"), events.subList(from, Math.min(events.size(), from + 500)));
        }
        events.clear();
    }

    private static ProjectionStatus status(Projections projections) {
        return projections.status().getFirst();
    }

    private List<Long> positions() {
        return fixture.rows(openings, "select position from opening order by position").stream()
                .map(row -> (Long) Objects.requireNonNull(row.get("position")))
                .toList();
    }

    private Object stored() {
        return Objects.requireNonNull(fixture.rows(openings, "select position from projection_position")
                .getFirst()
                .get("position"));
    }
}
