package io.tallystick.command.due;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The register of due dates, derived from the log. */
public final class DueRegister implements LogTaker {
    private static final int MOST = 500;

    private final DataSource pool;
    private final List<Due> dues;
    private final ZoneId zone;

    public DueRegister(DataSource pool, List<Due> dues, ZoneId zone) {
        this.pool = pool;
        this.dues = List.copyOf(dues);
        this.zone = zone;
    }

    /** What falls due in this ledger. */
    public List<Due> dues() {
        return dues;
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        Set<Class<? extends DomainEvent>> all =
                dues.stream().flatMap(due -> due.events().stream()).collect(Collectors.toSet());
        return all;
    }

    @Override
    public void take(StoredEvent stored, DomainEvent event, Connection connection) {
        LocalDate on = LocalDate.ofInstant(stored.recordedAt(), zone);
        for (Due due : dues) {
            if (due.events().contains(event.getClass())) {
                due.follow(event, on, new DateRows(due.what(), stored.position(), connection));
            }
        }
    }

    /**
     * Dates that may ask for something and were not looked at since they changed, earliest first.
     *
     * @param today what was looked at today stays out
     * @param rules the position of the rule book: where that has moved on, everything is looked at again
     */
    public List<DueDate> unseen(Due due, LocalDate today, long rules) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record, part, due_on, step, set_at from due.due_date
                        where what = ? and due_on <= ?
                          and (seen_on is null or seen_on < ? or seen_rules <> ?)
                        order by due_on, record, part limit ?""")) {
            select.setString(1, due.what());
            select.setObject(2, today.plusDays(due.lead()));
            select.setObject(3, today);
            select.setLong(4, rules);
            select.setInt(5, MOST);
            List<DueDate> dates = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    dates.add(new DueDate(
                            new RecordId(row.getString(1)),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getInt(4),
                            row.getLong(5)));
                }
            }
            return dates;
        }
    }

    /** Notes that a date, as it was read, asks for nothing more today. */
    public void seen(Due due, Collection<DueDate> dates, LocalDate today, long rules) throws SQLException {
        if (dates.isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update due.due_date set seen_on = ?, seen_rules = ?
                        where what = ? and record = ? and part = ? and set_at = ? and step = ?""")) {
            for (DueDate date : dates) {
                update.setObject(1, today);
                update.setLong(2, rules);
                update.setString(3, due.what());
                update.setString(4, date.record().value());
                update.setString(5, date.part());
                update.setLong(6, date.setAt());
                update.setInt(7, date.step());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
