package io.tallystick.query.read;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.kernel.Vault;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Searching over several columns and among many rows. */
class SearchTest {
    private static final Vault NO_VAULT = (Vault) Proxy.newProxyInstance(
            Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (vault, method, arguments) -> {
                throw new UnsupportedOperationException();
            });

    /** More than are counted when words are looked for. */
    private static final int MANY = Found.MOST_COUNTED + 51;

    @Test
    void wordsStandInAnyColumnAndWhatWasTypedTogetherStandsTogetherInOne() throws Exception {
        try (QueryFixture ledger = new QueryFixture()) {
            Model shelf = made(ledger);

            assertThat(found(ledger, shelf, "notice 0007").total()).isEqualTo(1);
            assertThat(found(ledger, shelf, "kfb-0007").total()).isEqualTo(1);
            assertThat(found(ledger, shelf, "transfers kfb").total()).isEqualTo(1);
            assertThat(found(ledger, shelf, "transfers-kfb").total()).isZero();
            assertThat(found(ledger, shelf, "notice 0008").total()).isZero();
        }
    }

    @Test
    void aSearchThatFindsVeryManyIsNotCountedToTheEnd() throws Exception {
        try (QueryFixture ledger = new QueryFixture()) {
            Model shelf = made(ledger);
            ledger.execute("""
                    insert into shelf_v1.unit (unit, title, title_terms, class, counted_in, year, pages, opened_at)
                    select 'unit/' || i, 'report', '''report'':1', 'SC', 'VOLUME', 2026, 1, now()
                    from generate_series(1, %d) i
                    """.formatted(MANY));

            ReadPage report = found(ledger, shelf, "report");
            assertThat(report.total()).isEqualTo(Found.MOST_COUNTED);
            assertThat(report.more()).isTrue();
            assertThat(report.counts()).as("amounts of a part would be wrong").isEmpty();
            assertThat(report.rows()).hasSize(50);
            assertThat(report.rows().getFirst()).containsEntry("unit", "unit/1");
            assertThat(found(ledger, shelf, "report", "page", "200").rows()).hasSize(50);
            assertThatThrownBy(() -> found(ledger, shelf, "report", "page", "201"))
                    .as("what is not counted is not turned to")
                    .isInstanceOfSatisfying(
                            BadQuery.class,
                            e -> assertThat(e.field() + e.reason()).isEqualTo("pagebehind-search"));
            assertThat(new ModelReader(ledger.world(), NO_VAULT, Duration.ofMillis(1))
                            .page(query(shelf, "report", "sort", "-unit", "page", "7"), sensitivity -> true)
                            .rows())
                    .as("gathered first, and the same")
                    .isEqualTo(found(ledger, shelf, "report", "sort", "-unit", "page", "7")
                            .rows());

            ReadPage all = found(ledger, shelf, "");
            assertThat(all.total()).isEqualTo(MANY + 1);
            assertThat(all.more()).isFalse();
            assertThat(all.counts()).containsEntry("VOLUME", (long) MANY);

            List<Object> exported = new ArrayList<>();
            reader(ledger).stream(query(shelf, "report"), sensitivity -> true, new ModelReader.RowSink() {
                @Override
                public void begin(List<Column> columns) {}

                @Override
                public void row(List<@Nullable Object> values) {
                    exported.add(values);
                }
            });
            assertThat(exported).hasSize(MANY);
        }
    }

    /** A shelf with one unit, "A notice on transfers", of the code KFB-0007. */
    private static Model made(QueryFixture ledger) {
        Model shelf = Model.of(new Shelf());
        ledger.log()
                .append(
                        unit(1),
                        by("filing.OpenUnit"),
                        opened(1, "A notice on transfers", "SC", 2026),
                        code(1, "KFB-0007"));
        ledger.settle(ledger.start(shelf));
        return shelf;
    }

    private static ReadPage found(QueryFixture ledger, Model shelf, String typed, String... more) throws SQLException {
        return reader(ledger).page(query(shelf, typed, more), sensitivity -> true);
    }

    private static ModelReader reader(QueryFixture ledger) {
        return new ModelReader(ledger.world(), NO_VAULT);
    }

    private static ReadQuery query(Model shelf, String typed, String... more) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Map.of("q", List.of(typed)));
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], List.of(more[i + 1]));
        }
        return QueryReading.read(shelf, parameters, sensitivity -> true);
    }
}
