package io.tallystick.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.notices.Outbox;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.testkit.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What waits to be sent. */
class OutboxTest {
    private final String database = TestPostgres.newDatabase();
    private final PGSimpleDataSource pool = new PGSimpleDataSource();

    @BeforeEach
    void tables() throws Exception {
        pool.setURL(database);
        run("do $$ begin create role tallystick_app; exception when duplicate_object then null; end $$");
        run("create schema due");
        for (String script : List.of("V1__due_dates.sql", "V2__letters.sql")) {
            try (InputStream in = OutboxTest.class.getResourceAsStream("/db/due/" + script)) {
                run(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void nobody_waits_behind_what_somebody_else_gets_once_a_day() throws Exception {
        run("insert into due.outbox (notice, way, employee, at_once, given_at)"
                + " select 'notice/' || n, 'MAIL', 'employee/E0001', false, now() from generate_series(1, 300) as n");
        run("insert into due.outbox (notice, way, employee, at_once, given_at)"
                + " values ('notice/301', 'MAIL', 'employee/E0002', true, now())");

        assertThat(new Outbox(pool).waiting(NoticeWay.MAIL))
                .hasSize(201)
                .extracting(Outbox.Waiting::employee)
                .contains(new RecordId("employee/E0002"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
