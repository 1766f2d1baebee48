package io.tallystick.app.notices;

import static io.tallystick.app.notices.Nodes.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.MovedClock;
import io.tallystick.app.TallystickApplication;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Absences come about by themselves when a shift is over, once for each person and shift over restarts and three days in which the ledger
 * stood still (V-91).
 */
class AttendanceDueTest {
    private static final String UNIT = "org/Z109-KFZ";

    @TempDir
    private Path directory;

    private final String database = TestPostgres.newDatabase();

    @Test
    void who_does_not_come_is_absent_once() throws Exception {
        Path clock = directory.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        try (ConfigurableApplicationContext node = node(clock)) {
            found(node);
            roster(node);
            MovedClock.to(clock, "2026-04-01T07:45:00Z");
            does(
                    node,
                    "leader",
                    "SignOn",
                    Map.of("unit", UNIT, "date", "2026-04-01", "pattern", "D", "employee", "employee/E0112"));
            MovedClock.to(clock, "2026-04-01T15:59:00Z");
            MovedClock.to(clock, "2026-04-01T16:00:10Z");
            await("the shift of the day", 1);
            assertThat(count("shifts.AbsentUnexcused")).isEqualTo(1);
        }

        // Nobody is there for three days.
        MovedClock.to(clock, "2026-04-04T17:00:00Z");
        ConfigurableApplicationContext again = node(clock);
        try {
            await("the shifts of three days", 4);
            assertThat(count("shifts.AbsentUnexcused")).isEqualTo(7);
        } finally {
            again.close();
        }
        MovedClock.to(clock, "2026-04-04T18:00:00Z");
        ConfigurableApplicationContext onceMore = node(clock);
        try {
            MovedClock.to(clock, "2026-04-05T16:00:10Z");
            await("the shift of the day after", 5);
            assertThat(count("shifts.AbsentUnexcused")).isEqualTo(9);
            assertThat(count("shifts.AbsenceTold")).isEqualTo(7);
        } finally {
            onceMore.close();
        }
    }

    private static void roster(ConfigurableApplicationContext node) {
        does(
                node,
                "servicehead",
                "SetShiftPattern",
                Map.of("unit", UNIT, "code", "D", "name", "Day", "starts", "08:00", "ends", "16:00", "leastCover", 2));
        List<Map<String, Object>> rows = List.of(
                Map.of("employee", "employee/E0112", "days", String.join(" ", Collections.nCopies(30, "D*"))),
                Map.of("employee", "employee/E0114", "days", String.join(" ", Collections.nCopies(30, "D"))));
        does(node, "servicehead", "DraftRoster", Map.of("unit", UNIT, "month", "2026-04", "rows", rows));
        does(node, "servicehead", "PublishRoster", Map.of("roster", "roster/Z109-KFZ-2026-04"));
    }

    private void await(String what, int settled) throws Exception {
        Eventually.holds(what, () -> count("shifts.AttendanceSettled") >= settled);
        // Whatever else there is to do in the round comes with it.
        Thread.sleep(5_000);
        assertThat(count("shifts.AttendanceSettled")).isEqualTo(settled);
    }

    private long count(String type) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from domain_event where type = ?")) {
            select.setString(1, type);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private ConfigurableApplicationContext node(Path clock) {
        return new SpringApplicationBuilder(TallystickApplication.class, MovedClock.class)
                .run(
                        "--tallystick.db.url=" + database,
                        "--tallystick.zone=UTC",
                        "--tallystick.security.built-in-users=true",
                        "--server.port=0",
                        "--tallystick.data-dir=" + directory.resolve("data"),
                        MovedClock.setting(clock));
    }

    private static void does(ConfigurableApplicationContext node, String user, String command, Object body) {
        Nodes.does(node, user, "shifts", command, body);
    }
}
