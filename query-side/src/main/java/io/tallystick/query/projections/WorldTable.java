package io.tallystick.query.projections;

import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.KeptWorld.Kind;
import io.tallystick.query.projections.KeptWorld.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lines that say which worlds there are beside the live one. */
final class WorldTable {
    private static final String COLUMNS =
            "id, kind, model, version, known, as_of, state, base, base_position, position,"
                    + " bytes, error, created_at, started_at, moved_at, used_at";

    private final DataSource pool;

    WorldTable(DataSource pool) {
        this.pool = pool;
    }

    /** The world of a model as of a moment, also one that failed or was called off; asked for where there is none. */
    KeptWorld ask(Model model, long known, @Nullable Instant asOf) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            while (true) {
                Optional<KeptWorld> there = asOf(connection, model, known, asOf);
                if (there.isPresent()) {
                    return there.get();
                }
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into query.world (kind, model, version, known, as_of) values ('AS_OF', ?, ?, ?, ?)"
                                + " on conflict do nothing")) {
                    bind(insert, model, known, asOf);
                    insert.execute();
                }
            }
        }
    }

    private static Optional<KeptWorld> asOf(Connection connection, Model model, long known, @Nullable Instant asOf)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from query.world"
                + " where kind = 'AS_OF' and model = ? and version = ? and known = ?"
                + " and as_of is not distinct from ?::timestamptz"
                + " order by state in ('FAILED', 'CANCELLED'), id desc")) {
            bind(select, model, known, asOf);
            return list(select).stream().findFirst();
        }
    }

    private static void bind(PreparedStatement statement, Model model, long known, @Nullable Instant asOf)
            throws SQLException {
        statement.setString(1, model.name());
        statement.setInt(2, model.version());
        statement.setLong(3, known);
        statement.setObject(4, at(asOf));
    }

    /** A world that is built by whoever makes it known, and by nobody else. */
    KeptWorld begin(Kind kind, Model model, long known) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into query.world (kind, model, version, known, state, started_at)"
                                + " values (?, ?, ?, ?, 'BUILDING', clock_timestamp()) returning " + COLUMNS)) {
            insert.setString(1, kind.name());
            insert.setString(2, model.name());
            insert.setInt(3, model.version());
            insert.setLong(4, known);
            return list(insert).getFirst();
        }
    }

    Optional<KeptWorld> find(long id) throws SQLException {
        return select("where id = " + id).stream().findFirst();
    }

    /** All worlds, the newest first. */
    List<KeptWorld> all() throws SQLException {
        return select("order by id desc");
    }

    /** Those people wait for, in the order in which they asked. */
    List<KeptWorld> wanted() throws SQLException {
        return select("where kind = 'AS_OF' and state in ('WAITING', 'BUILDING') order by id");
    }

    private List<KeptWorld> select(String condition) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from query.world " + condition)) {
            return list(select);
        }
    }

    /** Those whose rows another world of the model can begin with, the furthest first; they stay while the transaction does. */
    static List<KeptWorld> bases(Connection connection, KeptWorld wanted, long settled) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from query.world"
                + " where kind = 'AS_OF' and state = 'READY' and model = ? and version = ?"
                + " and ((as_of is null and known <= ?) or (as_of = ?::timestamptz and known <= ?))"
                + " order by known desc limit 1 for key share")) {
            select.setString(1, wanted.model());
            select.setInt(2, wanted.version());
            select.setLong(3, settled);
            select.setObject(4, at(wanted.asOf()));
            select.setLong(5, wanted.known());
            return list(select);
        }
    }

    /** Notes that it was begun, with the rows it was begun with. */
    static void begun(Connection connection, long id, @Nullable String base, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update query.world set base = ?, base_position = ?," + " position = ? where id = ?")) {
            update.setString(1, base);
            update.setLong(2, position);
            update.setLong(3, position);
            update.setLong(4, id);
            update.execute();
        }
    }

    /** Takes it in hand, or in hand again; whether it is still wanted. */
    boolean taken(long id) throws SQLException {
        return change(
                "state = 'BUILDING', started_at = clock_timestamp(), moved_at = null, base_position = position", id);
    }

    /** Notes how far it has come; whether it is still wanted. */
    boolean moved(long id, long position) throws SQLException {
        return change("moved_at = clock_timestamp(), position = " + position, id);
    }

    boolean ready(long id, long bytes) throws SQLException {
        return change(
                "state = 'READY', used_at = clock_timestamp(), moved_at = clock_timestamp(), bytes = " + bytes, id);
    }

    /** Notes the room it takes. */
    void takes(long id, long bytes) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update query.world set bytes = ? where id = ?")) {
            update.setLong(1, bytes);
            update.setLong(2, id);
            update.execute();
        }
    }

    boolean cancel(long id) throws SQLException {
        return change("state = 'CANCELLED'", id);
    }

    /** Wants one again that failed or was called off, unless it is wanted anew already; whether it does. */
    boolean again(long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.world w set state = 'WAITING', error = null, started_at = null, moved_at = null,"
                                + " position = 0, used_at = clock_timestamp() where id = ? and kind = 'AS_OF'"
                                + " and state in ('FAILED', 'CANCELLED') and not exists (select from query.world o where o.kind = 'AS_OF'"
                                + " and o.state in ('WAITING', 'BUILDING', 'READY') and o.model = w.model"
                                + " and o.version = w.version and o.known = w.known"
                                + " and o.as_of is not distinct from w.as_of)")) {
            update.setLong(1, id);
            return update.executeUpdate() == 1;
        }
    }

    void failed(long id, String error) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.world set state = 'FAILED', error = ? where id = ?")) {
            update.setString(1, error);
            update.setLong(2, id);
            update.execute();
        }
    }

    void used(long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.world set used_at = clock_timestamp() where id = ?")) {
            update.setLong(1, id);
            update.execute();
        }
    }

    private boolean change(String set, long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.world set " + set + " where id = ? and state in ('WAITING', 'BUILDING')")) {
            update.setLong(1, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Those nobody has used for that long, failed and cancelled ones at once; the longest unused first. */
    List<KeptWorld> unused(Duration age) throws SQLException {
        return select("where (state = 'READY' and used_at < clock_timestamp() - interval '" + age.toSeconds()
                + " seconds') or (state in ('CANCELLED', 'FAILED') and used_at < clock_timestamp() - interval '1 hour')"
                + " order by used_at");
    }

    /** Those that can be read, the longest unused first. */
    List<KeptWorld> ready() throws SQLException {
        return select("where state = 'READY' order by used_at, id");
    }

    private static List<KeptWorld> list(PreparedStatement statement) throws SQLException {
        List<KeptWorld> worlds = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                worlds.add(new KeptWorld(
                        found.getLong("id"),
                        Kind.valueOf(found.getString("kind")),
                        found.getString("model"),
                        found.getInt("version"),
                        found.getLong("known"),
                        instant(found, "as_of"),
                        State.valueOf(found.getString("state")),
                        found.getString("base"),
                        found.getLong("base_position"),
                        found.getLong("position"),
                        found.getLong("bytes"),
                        found.getString("error"),
                        found.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(found, "started_at"),
                        instant(found, "moved_at"),
                        found.getObject("used_at", OffsetDateTime.class).toInstant()));
            }
        }
        return worlds;
    }

    private static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
        OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
