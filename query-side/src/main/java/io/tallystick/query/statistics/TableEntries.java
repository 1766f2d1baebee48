package io.tallystick.query.statistics;

import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.BalanceFigures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 表: what the register of what came in and left says of a period, line by line and summed up by the database. */
record TableEntries(long position, Map<String, List<Line>> byUnit, Map<Key, BalanceFigures> sums) {

    /** What is never added to another. */
    record Key(RecordId fonds, CustodyUnitKind kind, CountingUnit countedIn) {}

    /** A row of the register, up to the end of the period. */
    record Line(String term, String fonds, String kind, String countedIn, Instant at) {}

    /** Reads through a connection in the register's schema; the position is that of the snapshot. */
    static TableEntries read(Connection connection, long position, Instant from, Instant until) throws SQLException {
        Map<String, List<Line>> byUnit = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select unit, term, fonds, kind, counting_unit, counted_at from movement
                where counted_at < ? order by position, part
                """)) {
            select.setObject(1, until.atOffset(ZoneOffset.UTC));
            select.setFetchSize(5_000);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    byUnit.computeIfAbsent(found.getString(1), unit -> new ArrayList<>(1))
                            .add(new Line(
                                    found.getString(2),
                                    found.getString(3),
                                    found.getString(4),
                                    found.getString(5),
                                    found.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return new TableEntries(position, byUnit, sums(connection, from, until));
    }

    private static Map<Key, BalanceFigures> sums(Connection connection, Instant from, Instant until)
            throws SQLException {
        Map<Key, BalanceFigures> sums = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select fonds, kind, counting_unit,
                    coalesce(sum(units) filter (where counted_at < ?), 0),
                    coalesce(sum(units) filter (where counted_at >= ? and term = 'TAKEN_OVER'), 0),
                    coalesce(sum(units) filter (where counted_at >= ? and term = 'RECEIVED'), 0),
                    coalesce(-sum(units) filter (where counted_at >= ? and term = 'MOVED_OUT'), 0),
                    coalesce(-sum(units) filter (where counted_at >= ? and term = 'DESTROYED'), 0),
                    coalesce(sum(units) filter (where counted_at >= ? and term like 'RECLASSIFIED%'), 0),
                    sum(units)
                from movement where counted_at < ? group by fonds, kind, counting_unit
                """)) {
            for (int i = 1; i <= 6; i++) {
                select.setObject(i, from.atOffset(ZoneOffset.UTC));
            }
            select.setObject(7, until.atOffset(ZoneOffset.UTC));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    sums.put(
                            new Key(
                                    new RecordId(found.getString(1)),
                                    CustodyUnitKind.valueOf(found.getString(2)),
                                    CountingUnit.valueOf(found.getString(3))),
                            new BalanceFigures(
                                    found.getLong(4),
                                    found.getLong(5),
                                    found.getLong(6),
                                    found.getLong(7),
                                    found.getLong(8),
                                    found.getLong(9),
                                    found.getLong(10)));
                }
            }
        }
        return sums;
    }
}
