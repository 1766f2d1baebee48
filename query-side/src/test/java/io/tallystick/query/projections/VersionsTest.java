package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.kit.WiderShelf;
import io.tallystick.testkit.Eventually;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A newer version of a read model is built beside the one shown, compared with it, and shown instead; and back. */
class VersionsTest {
    private static final int UNITS = 9_000;

    private final QueryFixture fixture = new QueryFixture();
    private final Model older = Model.of(new Shelf());
    private final WiderShelf wider = new WiderShelf();
    private final Model newer = Model.of(wider);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theOldVersionServesUntilTheNewOneWasComparedWithItWhereItStands() throws Exception {
        open(1, 3);
        file(1, 4);
        file(2, 5);
        followedBy(older);
        long stood = fixture.log().head();
        file(3, 6);
        CountDownLatch go = new CountDownLatch(1);
        wider.before = number -> Eventually.opens(go);
        Projections projections = fixture.start(newer);
        Eventually.holds(() -> projections.status().getFirst().here());

        assertThat(shown("select string_agg(unit || ' ' || pages, ', ' order by unit) || coalesce(max(touched), -1)"
                        + " from unit"))
                .as("what the old version never had is empty, and nothing of what it has is missing")
                .isEqualTo("unit/2026-000001 4, unit/2026-000002 5, unit/2026-000003 0-1");
        assertThat(shown("select count(*) from touch")).isEqualTo("0");
        assertThat(shown("select position from projection_position")).isEqualTo(String.valueOf(stood));
        assertThat(projections.status().getFirst().shown()).isEqualTo(1);
        assertThat(projections.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.kind()).isEqualTo(Candidate.Kind.VERSION);
            assertThat(List.of(candidate.shown(), candidate.version())).containsExactly(1, 3);
            assertThat(candidate.canBeGivenUp()).isFalse();
        });

        go.countDown();
        fixture.settle(projections);
        Eventually.holds(() -> projections.status().getFirst().shown() == 3);
        assertThat(shown("select string_agg(unit || ' ' || pages, ', ' order by unit) from unit"))
                .isEqualTo("unit/2026-000001 4, unit/2026-000002 10, unit/2026-000003 6");
        Versions.Standing standing = projections.versions().of(newer);
        assertThat(standing.former()).isEqualTo(1);
        assertThat(standing.same()).isFalse();
        assertThat(standing.compared())
                .extracting(ComparedTable::table)
                .containsExactly("unit", "touch", "class_count");
        ComparedTable units = standing.compared().getFirst();
        assertThat(units.position()).as("where the old one stands").isEqualTo(stood);
        assertThat(units.formerPosition()).isEqualTo(stood);
        assertThat(units.rowsFormer()).isEqualTo(3L);
        assertThat(units.rowsNow()).isEqualTo(3L);
        assertThat(units.sumNow()).isNotEqualTo(units.sumFormer());
        assertThat(units.columnsAdded()).containsExactly("touched");
        assertThat(units.columnsGone()).contains("filer", "facets").doesNotContain("title");
        assertThat(List.of(units.added(), units.removed(), units.changed())).containsExactly(0L, 0L, 1L);
        assertThat(units.told()).containsExactly("CHANGED unit/2026-000002: pages");
        assertThat(standing.compared().get(1).rowsFormer()).isNull();
        assertThat(standing.compared().get(2).rowsNow()).isNull();
    }

    @Test
    void onePointerGoesBackAndOnAgainAndWhoWentBackIsNotOverruled() throws Exception {
        open(1, 2);
        file(1, 4);
        followedBy(older);
        Projections first = fixture.start(newer);
        Eventually.holds(() -> first.status().getFirst().shown() == 3);
        assertThat(first.versions().forth(newer)).as("nobody went back").isFalse();
        assertThat(first.versions().of(newer).same()).isFalse();

        assertThat(first.versions().back(newer)).isTrue();
        assertThat(first.versions().back(newer)).as("there is none before it").isFalse();
        assertThat(shown("select coalesce(max(touched), -1) from unit")).isEqualTo("-1");
        first.close();
        Projections second = fixture.start(Model.of(new WiderShelf()));
        file(1, 3);
        fixture.settle(second);
        assertThat(second.status().getFirst().shown()).isEqualTo(1);
        assertThat(shown("select pages from unit where unit like '%1'")).isEqualTo("4");

        assertThat(second.versions().of(newer).canGoOn()).isTrue();
        assertThat(second.candidates()).extracting(Candidate::phase).containsExactly(Candidate.Phase.HELD);
        assertThat(second.versions().forth(newer)).isTrue();
        assertThat(shown("select pages || ' ' || touched from unit where unit like '%1'"))
                .isEqualTo("7 2");
    }

    @Test
    void aBuildOfANewVersionCutShortGoesOnWhereItWasAndIsComparedAllTheSame() throws Exception {
        open(1, UNITS);
        followedBy(older);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        wider.before = number -> {
            if (number == 5_000) {
                reached.countDown();
                Eventually.opens(go);
            }
        };
        Projections first = fixture.start(newer);
        Eventually.opens(reached);
        Thread closing = Thread.ofVirtual().start(first::close);
        Eventually.holds(() -> closing.getState() != Thread.State.NEW && closing.getState() != Thread.State.RUNNABLE);
        go.countDown();
        closing.join();
        assertThat(shown("select count(*) from unit where touched is null")).isEqualTo("" + UNITS);

        WiderShelf again = new WiderShelf();
        Projections second = fixture.start(Model.of(again));
        Eventually.holds(() -> second.status().getFirst().shown() == 3);
        assertThat(again.handled.get()).as("only what was missing").isBetween(1, UNITS - 4_096);
        assertThat(second.versions().of(newer).compared().getFirst()).satisfies(units -> {
            assertThat(units.position()).isEqualTo(UNITS);
            assertThat(units.same()).isTrue();
        });
    }

    @Test
    void versionsInOneProgramAreBothFollowedAndNeverWriteOneTable() throws Exception {
        open(1, 2);
        followedBy(older);
        for (String table : List.of("unit", "class_count", "projection_position", "dead_letter")) {
            fixture.execute("""
                    create function shelf_v1.only_here_%1$s() returns trigger language plpgsql as $$ begin
                        if current_schema() <> 'shelf_v1' then raise exception 'written from %%', current_schema(); end if;
                        return null;
                    end $$;
                    create trigger only_here after insert or update or delete on shelf_v1.%1$s
                        for each statement execute function shelf_v1.only_here_%1$s()""".formatted(table));
        }
        Shelf shelf = new Shelf();
        Projections both = fixture.start(Model.of(shelf), newer);
        assertThat(both.models()).extracting(Model::version).containsExactly(3);
        Eventually.holds(() -> both.status().getFirst().shown() == 3);
        file(1, 4);
        open(3, 1);
        fixture.settle(both);
        assertThat(both.versions().back(newer)).isTrue();
        Eventually.holds(() -> shown("select position from projection_position")
                .equals("" + fixture.log().head()));
        assertThat(shown("select string_agg(unit || ' ' || pages, ', ' order by unit) from unit"))
                .as("going back loses nothing of what was recorded since")
                .isEqualTo("unit/2026-000001 4, unit/2026-000002 0, unit/2026-000003 0");
        assertThat(fixture.rows(older, "select error from dead_letter")).isEmpty();
        assertThat(both.status().getFirst().error()).isNull();
    }

    @Test
    void noTwoVersionsOrBuildsOfAnyModelsShareASchema() {
        Set<String> schemas = new HashSet<>();
        for (Model model : ReadModels.all()) {
            for (int version = 1; version <= 20; version++) {
                for (int build = 1; build <= 20; build++) {
                    String schema = model.schema(version, build);
                    assertThat(schemas.add(schema)).as(schema).isTrue();
                }
                assertThat(schemas.add(model.readingSchema(model.schema(version, 1))))
                        .isTrue();
            }
        }
    }

    private void followedBy(Model model) {
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            Eventually.holds(() -> fixture.rows(model, "select complete from projection_position")
                    .toString()
                    .contains("t"));
        }
    }

    private void open(int first, int count) {
        for (int from = first; from < first + count; from += 500) {
            List<CustodyUnitOpened> events = IntStream.range(from, Math.min(from + 500, first + count))
                    .mapToObj(i -> opened(i, "unit " + i, "SC", 2026))
                    .toList();
            fixture.log().append(unit(from), by("filing.OpenUnits"), events);
        }
    }

    private int filed;

    private void file(int unit, int pages) {
        fixture.log().append(unit(unit), by("filing.FileItem"), item(unit, ++filed, pages));
    }

    private String shown(String sql) {
        try {
            return fixture.world().<String, RuntimeException>read(newer, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                    return String.valueOf(rows.getString(1));
                }
            });
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
