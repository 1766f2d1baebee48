package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.kit.ShelfStory;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever happens to the projector on the way, it leaves what a projector leaves that nothing happened to.
 * (Constraints are kept out: they see a batch, not each event, so what they refuse depends on where batches end.)
 */
class ReplayEqualityTest {
    private static final int RECORDS = 12;
    private static final Set<Integer> OPEN = new HashSet<>();
    private static final QueryFixture FIXTURE = new QueryFixture();

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @Property(tries = 8)
    void stoppedBrokenAndStartedAgainItEqualsAFreshReplay(@ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        Model model = Model.of(new Shelf());
        int rounds = 2 + random.nextInt(4);
        for (int round = 0; round < rounds; round++) {
            try (Projections projections = FIXTURE.start(model)) {
                for (int i = 0; i < 1 + random.nextInt(40); i++) {
                    int number = 1 + random.nextInt(RECORDS);
                    FIXTURE.log().append(unit(number), by("filing.Test"), ShelfStory.events(random, number, OPEN));
                }
                if (random.nextInt(3) == 0) {
                    FIXTURE.breakConnections();
                }
                if (random.nextBoolean()) {
                    FIXTURE.settle(projections);
                }
            }
        }
        Map<String, ?> afterAllThat;
        List<DeadLetter> parked;
        try (Projections projections = FIXTURE.start(model)) {
            FIXTURE.settle(projections);
            afterAllThat = FIXTURE.contents(model);
            parked = projections.deadLetters(model, 10_000);
        }
        FIXTURE.execute("drop schema shelf_v1 cascade");
        try (Projections projections = FIXTURE.start(model)) {
            FIXTURE.settle(projections);
            assertThat(afterAllThat).isEqualTo(FIXTURE.contents(model));
            assertThat(parked.stream().map(DeadLetter::position).toList())
                    .isEqualTo(projections.deadLetters(model, 10_000).stream()
                            .map(DeadLetter::position)
                            .toList());
        }
    }
}
