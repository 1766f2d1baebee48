package io.tallystick.benchmarks;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.json.JsonMapper;

/** The projector's peer, as somebody who needs one table would write it: a cursor, batched upserts, a position. */
final class HandWritten {
    private static final int BATCH = 5_000;
    private static final String TABLES = """
            drop table if exists by_hand;
            create table by_hand (unit text primary key, fonds text not null, class text not null, year int not null,
                period text not null, title text not null, filer text not null, position bigint not null);
            drop table if exists by_hand_position;
            create table by_hand_position (position bigint not null);
            insert into by_hand_position values (0)
            """;
    private static final String UPSERT = """
            insert into by_hand values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (unit) do update set
                fonds = excluded.fonds, class = excluded.class, year = excluded.year, period = excluded.period,
                title = excluded.title, filer = excluded.filer, position = excluded.position
            """;

    private HandWritten() {}

    static void project(String url) throws SQLException {
        JsonMapper json = JsonMapper.builder().build();
        try (Connection read = DriverManager.getConnection(url);
                Connection write = DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
                Statement tables = write.createStatement()) {
            tables.execute(TABLES);
            // As the projector does: what a crash takes is read again.
            tables.execute("set synchronous_commit = off");
            read.setAutoCommit(false);
            write.setAutoCommit(false);
            try (PreparedStatement select =
                            read.prepareStatement("select position, payload from domain_event order by position");
                    PreparedStatement upsert = write.prepareStatement(UPSERT);
                    PreparedStatement advance = write.prepareStatement("update by_hand_position set position = ?")) {
                select.setFetchSize(BATCH);
                long position = 0;
                int waiting = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong(1);
                        set(upsert, json.readValue(rows.getBytes(2), CustodyUnitOpened.class), position);
                        upsert.addBatch();
                        if (++waiting == BATCH) {
                            flush(write, upsert, advance, position);
                            waiting = 0;
                        }
                    }
                }
                flush(write, upsert, advance, position);
            }
        }
    }

    private static void set(PreparedStatement upsert, CustodyUnitOpened e, long position) throws SQLException {
        upsert.setString(1, e.unit().value());
        upsert.setString(2, e.description().fonds().value());
        upsert.setString(3, e.description().classCode());
        upsert.setInt(4, e.description().year());
        upsert.setString(5, e.description().period().code());
        upsert.setString(6, e.description().title());
        upsert.setString(7, e.filer().value());
        upsert.setLong(8, position);
    }

    private static void flush(Connection write, PreparedStatement upsert, PreparedStatement advance, long position)
            throws SQLException {
        upsert.executeBatch();
        advance.setLong(1, position);
        advance.executeUpdate();
        write.commit();
    }
}
