package io.tallystick.query.projections;

import io.tallystick.query.kit.DeferredIndexes;
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
                    + " bytes, error, created_at, started_at, moved_at, used_at, ahead";

    /** A rebuild that goes on tells several times a second how far it has come, and is compared within locks. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    private final DataSource pool;

    WorldTable(DataSource pool) {
        this.pool = pool;
    }

    /**
     * The world of a model as of a moment, also one that failed or was called off; asked for where there is none. One
     * kept ahead is from then on as if it had been asked for.
     */
    KeptWorld ask(Model model, long known, @Nullable Instant asOf) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            while (true) {
                Optional<KeptWorld> there = asOf(connection, model, known, asOf);
                if (there.isPresent() && !there.get().ahead()) {
                    return there.get();
                }
                if (there.isPresent()) {
                    claim(connection, there.get());
                    continue;
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

    private static void claim(Connection connection, KeptWorld world) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update query.world set ahead = false, used_at = clock_timestamp() where id = ?")) {
            update.setLong(1, world.id());
            update.execute();
        }
    }

    private static Optional<KeptWorld> asOf(Connection connection, Model model, long known, @Nullable Instant asOf)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from query.world"
                + " where kind = 'AS_OF' and model = ? and version = ? and known = ?"
                + " and as_of is not distinct from ?::timestamptz"
                + " and not (ahead and state in ('FAILED', 'CANCELLED'))"
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
        return select("where kind = 'AS_OF' and not ahead and state in ('WAITING', 'BUILDING') order by id");
    }

    /** Those that can be read and are still searched row by row, though somebody has asked for them. */
    List<KeptWorld> unfinished() throws SQLException {
        return select("where kind = 'AS_OF' and not ahead and state = 'READY' and to_regclass('w' || id || '_'"
                + " || replace(model, '-', '_') || '_v' || version || '." + DeferredIndexes.TABLE + "') is not null"
                + " order by used_at desc");
    }

    /** What there is or was to be of whole moments, without regard to when something had happened. */
    List<KeptWorld> whole() throws SQLException {
        return select("where kind = 'AS_OF' and as_of is null order by known, id");
    }

    /** Has one built that nobody asks for, unless there is one. */
    void keep(Model model, long known) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into query.world (kind, model, version, known, ahead) values ('AS_OF', ?, ?, ?, true)"
                                + " on conflict do nothing")) {
            insert.setString(1, model.name());
            insert.setInt(2, model.version());
            insert.setLong(3, known);
            insert.execute();
        }
    }

    /** Notes that it waits for others; whether it is still wanted. */
    boolean waits(long id) throws SQLException {
        return change("state = 'WAITING'", id);
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
        return change("state = 'CANCELLED', used_at = clock_timestamp()", id);
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
        fail(id, error, "state in ('WAITING', 'BUILDING')");
    }

    /** Gives up one kept ahead, unless somebody has asked for it meanwhile; whether it did. */
    boolean notKept(long id, String error) throws SQLException {
        return fail(id, error, "ahead");
    }

    private boolean fail(long id, String error, String provided) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.world set state = 'FAILED', error = ?, used_at = clock_timestamp()"
                                + " where id = ? and " + provided)) {
            update.setString(1, error);
            update.setLong(2, id);
            return update.executeUpdate() == 1;
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

    /**
     * Those nobody has used for that long, failed and cancelled ones, and what a process that is gone has left unfinished: only
     * those people look at go on in another one. The longest unused first.
     */
    List<KeptWorld> unused(Duration age) throws SQLException {
        return select("""
                where (state = 'READY' and not ahead and used_at < clock_timestamp() - interval '%d seconds')
                    or (state in ('CANCELLED', 'FAILED') and used_at < clock_timestamp() - interval '1 hour')
                    or (kind <> 'AS_OF' and state = 'BUILDING'
                        and coalesce(moved_at, started_at) < clock_timestamp() - interval '%d seconds')
                order by used_at""".formatted(age.toSeconds(), STALLED.toSeconds()));
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
                        found.getObject("used_at", OffsetDateTime.class).toInstant(),
                        found.getBoolean("ahead")));
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
