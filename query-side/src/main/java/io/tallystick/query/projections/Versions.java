package io.tallystick.query.projections;

import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.Model;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a read model readers see. A newer one is shown by itself once it has come to the head of the log and was
 * compared with the one before, unless a person went back; then it waits until a person goes on.
 */
public final class Versions {
    private static final String POINTER = " from query.live_version where world = 'live' and model = ?";

    private final DataSource pool;

    Versions(DataSource pool) {
        this.pool = pool;
    }

    /**
     * The versions there are of a read model.
     *
     * @param newest the program's own
     * @param shown what readers see
     * @param former what was shown before and is kept for going back; null where there is none
     * @param held whether a person went back
     * @param ready whether the newest has been at the head of the log
     * @param compared the newest beside the one before it, table by table; empty where that has not been done
     * @param replayed the last replay of the newest beside what it took the place of; empty where there was none
     */
    public record Standing(
            int newest,
            int shown,
            @Nullable Integer former,
            boolean held,
            boolean ready,
            List<ComparedTable> compared,
            List<ComparedTable> replayed) {
        /** Whether there is one to go back to. */
        public boolean canGoBack() {
            return former != null && former < shown;
        }

        /** Whether the newest can be shown again. */
        public boolean canGoOn() {
            return held && ready && shown < newest;
        }

        /** Whether each table that was compared says the same in both. */
        public boolean same() {
            return compared.stream().allMatch(ComparedTable::same);
        }

        /** Whether the last replay said the same as what was shown. */
        public boolean sameReplayed() {
            return replayed.stream().allMatch(ComparedTable::same);
        }
    }

    /** What there is of the model. */
    public Standing of(Model model) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select version, former, held" + POINTER)) {
            select.setString(1, model.name());
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? new Standing(
                                model.version(),
                                found.getInt(1),
                                found.getObject(2, Integer.class),
                                found.getBoolean(3),
                                ready(connection, model),
                                compared(connection, model, "former < version"),
                                compared(connection, model, "former = version"))
                        : new Standing(model.version(), model.version(), null, false, false, List.of(), List.of());
            }
        }
    }

    private static boolean ready(Connection connection, Model model) throws SQLException {
        String schema =
                model.schema(model.version(), Builds.of(connection, model).shown());
        try (PreparedStatement select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, schema + ".projection_position");
            try (ResultSet found = select.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select complete from " + schema + ".projection_position");
                ResultSet found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** The versions readers see, by model. */
    Map<String, Integer> shown() throws SQLException {
        Map<String, Integer> shown = new HashMap<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select model, version from query.live_version where world = 'live'");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                shown.put(found.getString(1), found.getInt(2));
            }
        }
        return shown;
    }

    /** Whether somebody may still be shown a version that is not the newest. */
    boolean kept(Model former) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select not exists (select" + POINTER + " and version > ? and former is distinct from ?)")) {
            select.setString(1, former.name());
            select.setInt(2, former.version());
            select.setInt(3, former.version());
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            return true;
        }
    }

    /**
     * Shows readers the version that was shown before.
     *
     * @return whether there was one
     */
    public boolean back(Model model) throws SQLException {
        return point(
                model,
                "update query.live_version set version = former, former = version, held = true,"
                        + " switched_at = clock_timestamp() where world = 'live' and model = ? and former < version");
    }

    /**
     * Shows readers the newest version, from which, or from one before it, somebody went back.
     *
     * @return whether there was one
     */
    public boolean forth(Model model) throws SQLException {
        return of(model).canGoOn()
                && point(
                        model,
                        "update query.live_version set version = " + model.version()
                                + ", former = version, held = false,"
                                + " switched_at = clock_timestamp()"
                                + " where world = 'live' and model = ? and held and version < " + model.version());
    }

    private boolean point(Model model, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, model.name());
            return update.executeUpdate() == 1;
        }
    }

    private static List<ComparedTable> compared(Connection connection, Model model, String with) throws SQLException {
        List<ComparedTable> compared = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select * from query.version_comparison where model = ? and version = ? and " + with
                        + " order by place")) {
            select.setString(1, model.name());
            select.setInt(2, model.version());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    compared.add(new ComparedTable(
                            row.getInt("version"),
                            row.getInt("former"),
                            row.getLong("position"),
                            row.getLong("former_position"),
                            row.getString("table_name"),
                            row.getObject("rows_former", Long.class),
                            row.getObject("rows_now", Long.class),
                            row.getString("sum_former"),
                            row.getString("sum_now"),
                            List.of((String[]) row.getArray("columns_added").getArray()),
                            List.of((String[]) row.getArray("columns_gone").getArray()),
                            row.getLong("added"),
                            row.getLong("removed"),
                            row.getLong("changed"),
                            List.of((String[]) row.getArray("told").getArray()),
                            row.getObject("compared_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return compared;
    }
}
