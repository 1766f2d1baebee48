package io.tallystick.query.read;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A register on its first way through the log says that rows are missing, and is not given out as a list. */
class BeingMadeTest {
    private static final Vault NO_VAULT = new Vault() {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean erased(RecordId subject) {
            return false;
        }
    };

    private static final ModelReader.RowSink NOWHERE = new ModelReader.RowSink() {
        @Override
        public void begin(List<Column> columns) {}

        @Override
        public void row(List<@Nullable Object> values) {}
    };

    @Test
    void aPageSaysThatRowsAreMissingAndAListIsRefusedUntilTheyAreThere() throws Exception {
        try (QueryFixture fixture = new QueryFixture()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch onwards = new CountDownLatch(1);
            Shelf shelf = new Shelf();
            shelf.before = number -> {
                begun.countDown();
                Eventually.opens(onwards);
            };
            Model model = Model.of(shelf);
            ModelReader reader = new ModelReader(fixture.world(), NO_VAULT);
            ReadQuery query = QueryReading.read(model, Map.of(), sensitivity -> true);
            fixture.log().append(unit(1), by("filing.OpenUnit"), opened(1, "first", "SC", 2026));
            Projections projections = fixture.start(model);

            Eventually.opens(begun);
            assertThat(reader.page(query, sensitivity -> true).complete()).isFalse();
            assertThatThrownBy(() -> reader.stream(query, sensitivity -> true, NOWHERE))
                    .isInstanceOf(BeingMade.class);

            onwards.countDown();
            fixture.settle(projections);
            ReadPage page = reader.page(query, sensitivity -> true);
            assertThat(page.complete()).isTrue();
            assertThat(page.total()).isEqualTo(1);
            assertThat(reader.stream(query, sensitivity -> true, NOWHERE)).isEqualTo(1);
        }
    }
}
