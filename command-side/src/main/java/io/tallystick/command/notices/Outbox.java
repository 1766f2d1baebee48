package io.tallystick.command.notices;

import io.tallystick.command.due.LogTaker;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeEvent.NoticeNotSent;
import io.tallystick.events.notices.NoticeEvent.NoticeSent;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeSettingsEvent.MailAddressSet;
import io.tallystick.events.notices.NoticeWay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent, and where to: a register derived from the log. A notice is in it from when it is given until it
 * is recorded how the sending ended; so reading the log again sends nothing.
 */
public final class Outbox implements LogTaker {
    /** As many as one letter has in it. */
    private static final int MOST = 200;

    private final DataSource pool;

    /**
     * A notice that waits.
     *
     * @param atOnce whether it does not wait for the day's summary
     * @param letter the letter it was put in, which may have been handed over already; null before
     */
    public record Waiting(
            RecordId notice,
            RecordId employee,
            boolean atOnce,
            Instant givenAt,
            @Nullable String letter) {}

    /** Where somebody wants mail. */
    public record Address(Protected<String> mail, boolean daily) {}

    public Outbox(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(NoticeGiven.class, NoticeSent.class, NoticeNotSent.class, MailAddressSet.class);
    }

    @Override
    public void take(StoredEvent stored, DomainEvent event, Connection connection) throws SQLException {
        switch (event) {
            case NoticeGiven e -> {
                for (NoticeWay way : e.ways()) {
                    run(
                            connection,
                            "insert into due.outbox (notice, way, employee, at_once, given_at) values (?, ?, ?, ?, ?)",
                            e.notice().value(),
                            way.name(),
                            e.employee().value(),
                            e.escalated() || e.kind() == NoticeKind.RETURN_RECALLED,
                            OffsetDateTime.ofInstant(stored.recordedAt(), ZoneOffset.UTC));
                }
            }
            case NoticeSent e -> ended(e.notice(), e.way(), connection);
            case NoticeNotSent e -> ended(e.notice(), e.way(), connection);
            case MailAddressSet e -> {
                run(
                        connection,
                        "delete from due.mail_address where employee = ?",
                        e.employee().value());
                if (e.mail() != null) {
                    run(
                            connection,
                            "insert into due.mail_address (employee, subject, sealed, daily) values (?, ?, ?, ?)",
                            e.employee().value(),
                            e.mail().subject().value(),
                            e.mail().sealed(),
                            e.daily());
                }
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static void ended(RecordId notice, NoticeWay way, Connection connection) throws SQLException {
        run(connection, "delete from due.outbox where notice = ? and way = ?", notice.value(), way.name());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Where an employee wants mail, if at all. */
    public Optional<Address> address(RecordId employee) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject, sealed, daily from due.mail_address where employee = ?")) {
            select.setString(1, employee.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Address(
                                new Protected<>(new RecordId(row.getString(1)), row.getString(2)), row.getBoolean(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("addresses cannot be read", e);
        }
    }

    /**
     * What waits on a way, by recipient and time: of each recipient as much as a letter takes, so that nobody waits behind
     * what somebody else is to get later.
     */
    public List<Waiting> waiting(NoticeWay way) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select notice, employee, at_once, given_at, letter from (
                            select *, row_number() over (
                                partition by employee, letter order by at_once desc, given_at, notice) as place
                            from due.outbox where way = ?) as waiting
                        where place <= ? order by employee, given_at, notice""")) {
            select.setString(1, way.name());
            select.setInt(2, MOST);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            new RecordId(row.getString(1)),
                            new RecordId(row.getString(2)),
                            row.getBoolean(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getString(5)));
                }
            }
            return waiting;
        }
    }

    /**
     * Puts notices in a letter, before it is handed over: tried again, after a kill or a failure, it has the same in it under
     * the same name, whatever else waits by then.
     */
    void putIn(String letter, List<Waiting> notices, NoticeWay way) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "update due.outbox set letter = ? where way = ? and notice = any (?)")) {
            put.setString(1, letter);
            put.setString(2, way.name());
            put.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            notices.stream().map(w -> w.notice().value()).toArray()));
            put.executeUpdate();
        }
    }
}
