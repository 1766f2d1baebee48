package io.tallystick.query.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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
