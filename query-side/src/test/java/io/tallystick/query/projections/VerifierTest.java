package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.facet;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.RowComparison.Kind;
import io.tallystick.query.projections.Verification.Found;
import io.tallystick.testkit.Eventually;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private final QueryFixture fixture = new QueryFixture();
    private final Model model = Model.of(new Shelf());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTableThatIsWhatTheLogSaysIsFoundToBeWhileTheLogGoesOn() throws Exception {
        for (int i = 1; i <= 40; i++) {
            append(i, opened(i, "檔案 " + i, "A", 2026), item(i, 1, i), facet(i, "f"));
        }
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        Thread writing = Thread.ofVirtual().start(() -> {
            for (int i = 41; i <= 60; i++) {
                append(i, opened(i, "more " + i, "B", 2026));
            }
        });
        Verification found = verified(projections);
        writing.join();
        assertThat(found.clean()).as("%s", found).isTrue();
        assertThat(found.rows()).isGreaterThanOrEqualTo(41);
        assertThat(found.lowest()).isGreaterThanOrEqualTo(120);
        assertThat(projections.worlds().all()).as("nothing is left behind").isEmpty();
    }

    /** Somebody with the database's own rights changes tables behind the program's back. */
    @Test
    void oneChangedCellIsNamedWithTheEventsBehindIt() throws Exception {
        append(1, opened(1, "first", "A", 2026));
        long filed = append(1, item(1, 1, 3));
        append(1, facet(1, "other"));
        append(2, opened(2, "second", "A", 2026));
        long gone = append(3, opened(3, "third", "A", 2026));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        fixture.execute("update shelf_v1.unit set pages = pages + 1 where unit = 'unit/2026-000001'");
        fixture.execute("delete from shelf_v1.unit where unit = 'unit/2026-000003'");
        fixture.execute("update shelf_v1.class_count set units = 7, class = 'Z' where class = 'A'");
        fixture.execute("update shelf_v1.unit set title_terms = '' where unit = 'unit/2026-000002'");

        Verification found = verified(projections);
        assertThat(found.differing()).isEqualTo(5);
        assertThat(found.differences())
                .containsExactlyInAnyOrder(
                        new Found(
                                "shelf",
                                "unit",
                                Kind.CHANGED,
                                List.of("unit/2026-000001"),
                                List.of("pages"),
                                List.of(2L, 1L)),
                        new Found(
                                "shelf",
                                "unit",
                                Kind.CHANGED,
                                List.of("unit/2026-000002"),
                                List.of("title", "code"),
                                List.of(4L)),
                        new Found("shelf", "unit", Kind.REMOVED, List.of("unit/2026-000003"), List.of(), List.of(gone)),
                        new Found(
                                "shelf",
                                "class_count",
                                Kind.REMOVED,
                                List.of("A", "2026"),
                                List.of(),
                                List.of(5L, 4L, 1L)),
                        new Found("shelf", "class_count", Kind.ADDED, List.of("Z", "2026"), List.of(), List.of()));
        assertThat(filed).isEqualTo(2);

        projections.requestReplay(model);
        Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b2"));
        assertThat(verified(projections).clean()).as("a replay puts it right").isTrue();
    }

    private static Verification verified(Projections projections) throws Exception {
        CompletableFuture<Verification> told = new CompletableFuture<>();
        assertThat(projections.verifier().start(told::complete)).isTrue();
        return Eventually.found("the verification ends", () -> told.getNow(null));
    }

    private long append(int number, DomainEvent... events) {
        return fixture.log().append(unit(number), by("filing.Test"), events);
    }
}
