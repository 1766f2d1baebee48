package io.tallystick.query.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    private static final Set<String> RECORDS = Set.of("unit/1", "unit/2", "unit/3");
    private final QueryFixture fixture = new QueryFixture();
    private final Model model = Model.of(new Shelf());
    private final AtomicInteger selects = new AtomicInteger();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theRowsOfTheRecordsOfABatchAreReadTogether() throws SQLException {
        prepare();
        fixture.world().write(model, connection -> {
            RowChanges rows = new RowChanges(model, counted(connection), RECORDS);
            assertThat(rows.row("unit", "unit/1").text("title")).isEqualTo("one");
            assertThat(rows.row("unit", "unit/2").text("title")).isEqualTo("two");
            assertThat(rows.row("unit", "unit/3").exists()).isFalse();
            assertThat(selects).hasValue(1);
            // Of no record of the batch: read when it is asked for.
            assertThat(rows.row("unit", "unit/4").text("title")).isEqualTo("four");
            assertThat(selects).hasValue(2);
            return rows;
        });
    }

    @Test
    void whatWasWrittenSinceIsReadAsItIsNow() throws SQLException {
        prepare();
        fixture.world().write(model, connection -> {
            RowChanges rows = new RowChanges(model, counted(connection), RECORDS);
            rows.row("unit", "unit/1").add("pages", 3);
            assertThat(rows.row("unit", "unit/1").number("pages")).isEqualTo(3);
            rows.row("unit", "unit/2").delete();
            open(rows, "unit/3", "three");
            rows.flush();
            rows.row("unit", "unit/1").add("pages", 4);
            assertThat(rows.row("unit", "unit/1").number("pages")).isEqualTo(7);
            assertThat(rows.row("unit", "unit/2").exists()).isFalse();
            assertThat(rows.row("unit", "unit/3").text("title")).isEqualTo("three");
            // Asking for others writes what was collected first.
            rows.row("unit", "unit/3").set("title", "drei");
            assertThat(rows.where("unit", "year", 2026)).hasSize(3);
            assertThat(rows.row("unit", "unit/3").text("title")).isEqualTo("drei");
            assertThat(rows.row("unit", "unit/1").number("pages")).isEqualTo(7);
            return rows;
        });
    }

    /** Texts that mean something to whoever copies rows in. */
    private static final List<String> TEXTS = List.of(
            "plain",
            "a\tb\nc\rd",
            "\\N",
            "back\\slash \\t \\.",
            "\\.",
            "檔案 𠀀 \"quoted\" 'it''s' {a,b}",
            " leading and trailing ",
            "100% of_it");

    private static void several(Rows rows, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            String text = TEXTS.get(i % TEXTS.size());
            String unit = "unit/" + prefix + i;
            open(rows, unit, text);
            rows.row("unit", unit).add("pages", i).set("facets", List.of(text, "b\\,\"" + i));
            if (i % 3 == 0) {
                rows.row("unit", unit).set("last_item", LocalDate.of(2026, 1, 1).plusDays(i));
            }
        }
    }

    private String stored(Connection connection, String prefix) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || string_agg(replace(to_jsonb(u)::text, 'unit/" + prefix
                                + "', 'unit/'), '|' order by length(unit), unit) from unit u where unit like 'unit/"
                                + prefix + "%'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void manyRowsAreCopiedInAndAreWhatFewUpsertedOnesAre() throws SQLException {
        fixture.settle(fixture.start(model));
        fixture.world().write(model, connection -> {
            RowChanges rows = new RowChanges(model, connection, Set.of());
            several(rows, "m", 3 * RowCopy.PAYS);
            rows.flush();
            for (int i = 0; i < 3 * RowCopy.PAYS; i++) {
                String text = TEXTS.get(i % TEXTS.size());
                Row row = rows.row("unit", "unit/m" + i);
                assertThat(row.text("title")).isEqualTo(text);
                assertThat(row.get("facets")).isEqualTo(List.of(text, "b\\,\"" + i));
                assertThat(row.number("pages")).isEqualTo(i);
            }
            for (int i = 0; i < 3 * RowCopy.PAYS; i++) {
                RowChanges one = new RowChanges(model, connection, Set.of());
                String text = TEXTS.get(i % TEXTS.size());
                open(one, "unit/o" + i, text);
                one.row("unit", "unit/o" + i).add("pages", i).set("facets", List.of(text, "b\\,\"" + i));
                if (i % 3 == 0) {
                    one.row("unit", "unit/o" + i)
                            .set("last_item", LocalDate.of(2026, 1, 1).plusDays(i));
                }
                one.flush();
            }
            assertThat(stored(connection, "m")).startsWith("300 ").isEqualTo(stored(connection, "o"));
            return rows;
        });
    }

    @Test
    void rowsThatWereThereAreReplacedHoweverOftenTheyAreTakenForNew() throws SQLException {
        fixture.settle(fixture.start(model));
        fixture.world().write(model, connection -> {
            for (int round = 0; round < 5; round++) {
                RowChanges rows = new RowChanges(model, connection, Set.of());
                several(rows, "r", 2 * RowCopy.PAYS);
                rows.row("unit", "unit/new" + round).set("code", "c" + round);
                open(rows, "unit/new" + round, "new");
                rows.flush();
                rows.row("unit", "unit/r7").set("code", "kept no longer than the next round " + round);
                rows.flush();
            }
            RowChanges rows = new RowChanges(model, connection, Set.of());
            assertThat(stored(connection, "r")).startsWith("200 ");
            assertThat(stored(connection, "new")).startsWith("5 ");
            assertThat(rows.row("unit", "unit/r7").text("code")).endsWith("4");
            several(rows, "r", 2 * RowCopy.PAYS);
            rows.flush();
            assertThat(rows.row("unit", "unit/r7").text("code"))
                    .as("replaced as a whole")
                    .isNull();
            return rows;
        });
    }

    private void prepare() throws SQLException {
        fixture.settle(fixture.start(model));
        fixture.world().write(model, connection -> {
            RowChanges rows = new RowChanges(model, connection, Set.of());
            open(rows, "unit/1", "one");
            open(rows, "unit/2", "two");
            open(rows, "unit/4", "four");
            rows.flush();
            return rows;
        });
    }

    private static void open(Rows rows, String unit, String title) {
        rows.insert("unit", unit)
                .set("title", title)
                .set("class", "SC")
                .set("counted_in", "piece")
                .set("year", 2026)
                .set("opened_at", Instant.parse("2026-03-01T08:00:00Z"));
    }

    /** The connection itself, with its selects counted. */
    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().startsWith("select")) {
                        selects.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
