package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.facet;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static io.tallystick.query.kit.ShelfEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.NextShelf;
import io.tallystick.query.kit.Shelf;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private final QueryFixture fixture = new QueryFixture();
    private final Shelf shelf = new Shelf();
    private final Model model = Model.of(shelf);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aModelThatHasNotBegunHasTakenInNothingAndIsInNoTrouble() {
        open(1, "first");
        try (Projections projections =
                new Projections(List.of(model), fixture.pool(), fixture.log().reader(), Clock.systemUTC())) {
            assertThat(projections.status()).singleElement().satisfies(status -> {
                assertThat(status.error()).isNull();
                assertThat(status.state()).isNotEqualTo(ProjectionState.WAITING);
                assertThat(status.position()).isZero();
                assertThat(status.lagEvents()).isEqualTo(fixture.log().head());
            });
        }
    }

    @Test
    void followsTheLogAndKeepsItsPositionWithItsRows() {
        open(1, "first");
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        fixture.log()
                .append(unit(1), by("filing.FileItem"), item(1, 1, 3), item(1, 2, 4), facet(1, "a"), facet(1, "b"));
        open(2, "second");
        fixture.settle(projections);

        assertThat(fixture.rows(model, "select unit, items, pages, facets, last_item from unit order by unit"))
                .extracting(r -> r.get("unit") + " " + r.get("items") + " " + r.get("pages") + " " + r.get("facets")
                        + " " + r.get("last_item"))
                .containsExactly("unit/2026-000001 2 7 {a,b} 2026-01-03", "unit/2026-000002 0 0 null null");
        assertThat(fixture.rows(model, "select units from class_count")).containsExactly(java.util.Map.of("units", 2L));
        assertThat(fixture.rows(model, "select position from projection_position"))
                .containsExactly(java.util.Map.of("position", fixture.log().head()));
        assertThat(projections.status()).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(ProjectionState.LIVE);
            assertThat(status.position())
                    .isEqualTo(status.target())
                    .isEqualTo(fixture.log().head());
            assertThat(status.lagEvents()).isZero();
        });
    }

    @Test
    void aHandlerThatThrowsParksItsRecordAndNothingElse() throws SQLException {
        open(1, "good");
        open(2, "!break");
        fixture.log().append(unit(2), by("filing.FileItem"), item(2, 1, 5));
        fixture.log().append(unit(1), by("filing.FileItem"), item(1, 1, 3));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        fixture.log().append(unit(2), by("filing.FileItem"), item(2, 2, 6));
        fixture.settle(projections);

        assertThat(fixture.rows(model, "select unit, pages from unit"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unit", "unit/2026-000001")
                        .containsEntry("pages", 3));
        assertThat(projections.deadLetters(model, 10))
                .extracting(DeadLetter::position, DeadLetter::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "this title breaks the handler"),
                        org.assertj.core.groups.Tuple.tuple(3L, null),
                        org.assertj.core.groups.Tuple.tuple(5L, null));
        assertThat(projections.status().getFirst().state()).isEqualTo(ProjectionState.PARKED);
    }

    @Test
    void parkedEventsAreTriedAgainInOrder() throws SQLException {
        open(2, "!break");
        fixture.log().append(unit(2), by("filing.FileItem"), item(2, 1, 5), item(2, 2, 6));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        assertThat(projections.requestRetry(model, null)).isEqualTo(3);
        Eventually.holds(() -> letters(projections).getFirst().attempts() == 2);
        assertThat(letters(projections)).hasSize(3);

        shelf.healed = true;
        projections.requestRetry(model, unit(2).value());
        Eventually.holds(() -> letters(projections).isEmpty());
        assertThat(fixture.rows(model, "select pages from unit")).containsExactly(java.util.Map.of("pages", 11));

        fixture.log().append(unit(2), by("filing.FileItem"), item(2, 3, 1));
        fixture.settle(projections);
        assertThat(fixture.rows(model, "select pages from unit")).containsExactly(java.util.Map.of("pages", 12));
    }

    @Test
    void aFlushTheDatabaseRefusesParksOnlyTheCulprit() throws SQLException {
        open(1, "one");
        fixture.log().append(unit(3), by("filing.OpenUnit"), opened(3, "from the future", "SC", 3001));
        open(4, "a nul \u0000 no database takes");
        open(5, "five");
        fixture.log().append(unit(1), by("filing.Code"), code(1, "SC-1"));
        fixture.log().append(unit(5), by("filing.Code"), code(5, "SC-1"));
        Projections projections = fixture.start(model);
        fixture.settle(projections);

        assertThat(fixture.rows(model, "select unit, code from unit order by unit"))
                .extracting(r -> r.get("unit") + " " + r.get("code"))
                .containsExactly("unit/2026-000001 SC-1", "unit/2026-000005 null");
        assertThat(projections.deadLetters(model, 10))
                .extracting(DeadLetter::position)
                .containsExactly(2L, 3L, 6L);
        assertThat(projections.deadLetters(model, 10).getFirst().error()).contains("unit_year_check");
    }

    @Test
    void aReplayBeginsFromNothingAndClearsWhatWasParked() throws SQLException {
        for (int i = 1; i <= 50; i++) {
            open(i, i % 10 == 0 ? "!break" : "unit " + i);
        }
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        assertThat(letters(projections)).hasSize(5);
        var before = fixture.contents(model);
        int handled = shelf.handled.get();

        shelf.healed = true;
        projections.requestReplay(model);
        Eventually.holds(() -> letters(projections).isEmpty());
        fixture.settle(projections);
        assertThat(shelf.handled.get()).isGreaterThanOrEqualTo(handled + 50);
        assertThat(fixture.contents(model)).isNotEqualTo(before);
        assertThat(fixture.rows(model, "select count(*) as n from unit")).containsExactly(java.util.Map.of("n", 50L));
    }

    @Test
    void resumesByItselfWhenTheDatabaseWasAway() {
        open(1, "before");
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        fixture.breakConnections();
        open(2, "after");
        fixture.breakConnections();
        fixture.settle(projections);
        assertThat(fixture.rows(model, "select count(*) as n from unit")).containsExactly(java.util.Map.of("n", 2L));
        assertThat(letters(projections)).isEmpty();
    }

    @Test
    void oneProcessProjectsAModelAndAnotherTakesOver() throws Exception {
        open(1, "first");
        Projections first = fixture.start(model);
        fixture.settle(first);
        Shelf otherShelf = new Shelf();
        Projections second = fixture.start(Model.of(otherShelf));
        open(2, "second");
        fixture.settle(first);
        assertThat(second.await(model, 2, Eventually.PATIENCE)).isTrue();
        assertThat(otherShelf.handled).hasValue(0);
        assertThat(second.status().getFirst().here()).isFalse();

        first.close();
        open(3, "third");
        fixture.settle(second);
        assertThat(otherShelf.handled).hasValue(1);
        assertThat(fixture.rows(model, "select units from class_count")).containsExactly(java.util.Map.of("units", 3L));
    }

    @Test
    void aNewVersionIsShownOnceItHasCaughtUpAndTheOldOneUntilThen() throws SQLException {
        open(1, "title");
        try (Projections first = fixture.start(model)) {
            fixture.settle(first);
        }
        NextShelf next = new NextShelf();
        Model newer = Model.of(next);
        Projections second = fixture.start(newer);
        Eventually.holds(() -> second.status().getFirst().here());
        assertThat(shownTitle(newer)).isEqualTo("title");

        next.begin.countDown();
        fixture.settle(second);
        Eventually.holds(() -> shownTitle(newer).equals("TITLE"));
        assertThat(fixture.rows(model, "select title from unit"))
                .as("the old version is kept for going back")
                .containsExactly(java.util.Map.of("title", "title"));
    }

    private String shownTitle(Model ofModel) {
        try {
            return fixture.world().<String, RuntimeException>read(ofModel, connection -> {
                try (Statement statement = connection.createStatement();
                        var rows = statement.executeQuery("select title from unit")) {
                    return rows.next() ? rows.getString(1) : "";
                }
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sqlThatForgotItsWorldFindsNoTable() throws SQLException {
        open(1, "first");
        fixture.settle(fixture.start(model));
        for (int i = 0; i < 20; i++) {
            try (Connection connection = fixture.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeQuery("select * from unit"))
                        .hasMessageContaining("relation \"unit\" does not exist");
                assertThatThrownBy(() -> statement.execute("create table stray (a int)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aRowDeletedAndReadWithinABatchIsSeenAsItWillBe() {
        open(1, "gone");
        fixture.log().append(unit(1), by("filing.Withdraw"), item(1, 1, 2), withdrawn(1));
        open(2, "stays");
        fixture.log().append(unit(2), by("filing.Code"), code(2, "X"), withdrawn(2), opened(2, "again", "SC", 2026));
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(model, "select title, code from unit"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("title", "again").containsEntry("code", null));
        assertThat(fixture.rows(model, "select units from class_count")).containsExactly(java.util.Map.of("units", 1L));
    }

    @Test
    void waitingForAPositionEndsWhenItIsReachedOrTheTimeIsUp() throws Exception {
        Projections projections = fixture.start(model);
        assertThat(projections.await(model, 1, Duration.ofMillis(200))).isFalse();
        Thread writer = Thread.ofVirtual().start(() -> open(1, "late"));
        assertThat(projections.await(model, 1, Eventually.PATIENCE)).isTrue();
        writer.join();
    }

    private void open(int number, String title) {
        fixture.log().append(unit(number), by("filing.OpenUnit"), opened(number, title, "SC", 2026));
    }

    private List<DeadLetter> letters(Projections projections) {
        try {
            return projections.deadLetters(model, 100);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
