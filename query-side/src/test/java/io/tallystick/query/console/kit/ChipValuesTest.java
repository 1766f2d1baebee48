package io.tallystick.query.console.kit;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import io.tallystick.query.console.kit.ChipValues.Value;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.Projections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChipValuesTest {
    private final QueryFixture ledger = new QueryFixture();
    private final Model shelf = Model.of(new Shelf());
    private final List<Column> columns =
            List.of(shelf.mainTable().column("class"), shelf.mainTable().column("code"));

    /** Every look at the clock takes so long. */
    private final AtomicLong pace = new AtomicLong();

    private final AtomicLong now = new AtomicLong();

    @Test
    void valuesAreCountedForEachColumnAndAnewWhileThatIsQuick() {
        try (ledger) {
            Projections projections = ledger.start(shelf);
            ChipValues chips = chips(projections);
            file(1, "SC");
            file(2, "KJ");
            file(3, "SC");
            ledger.settle(projections);
            assertThat(chips.of(shelf, shelf.mainTable(), columns))
                    .containsEntry("class", List.of(new Value("KJ", 1), new Value("SC", 2)))
                    .containsEntry("code", List.of());

            file(4, "SC");
            ledger.settle(projections);
            assertThat(chips.of(shelf, shelf.mainTable(), columns).get("class")).contains(new Value("SC", 3));
        }
    }

    @Test
    void whatTookLongIsCountedAgainAfterAMinute() {
        try (ledger) {
            Projections projections = ledger.start(shelf);
            ChipValues chips = chips(projections);
            pace.set(Duration.ofMillis(100).toNanos());
            file(1, "SC");
            ledger.settle(projections);
            chips.of(shelf, shelf.mainTable(), columns);
            file(2, "SC");
            ledger.settle(projections);
            assertThat(chips.of(shelf, shelf.mainTable(), columns).get("class")).containsExactly(new Value("SC", 1));

            now.addAndGet(Duration.ofMinutes(1).toNanos());
            assertThat(chips.of(shelf, shelf.mainTable(), columns).get("class")).containsExactly(new Value("SC", 2));
        }
    }

    private ChipValues chips(Projections projections) {
        return new ChipValues(projections.world(), () -> now.addAndGet(pace.get()));
    }

    private void file(int number, String classCode) {
        ledger.log().append(unit(number), by("filing.OpenUnit"), opened(number, "a file", classCode, 2026));
    }
}
