package io.tallystick.benchmarks;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.filing.UnitDescription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inventory of holdings as somebody who needs it would write it: the rows of a batch are read together, changed, and upserted
 * as a JDBC batch; figures are added up before they are written. Tables and indexes are those of the read model. Search terms
 * are PostgreSQL's own, which are fewer than the read model's.
 */
final class HoldingsByHand {
    private static final String UPSERT = """
            insert into holding (unit, state, held_by, transfer, fonds, house_unit, category, class, year, period, kind,
                counting_unit, title, code, pieces, extent, place, migrated, source_file, source_row, since, position,
                title_terms, code_terms)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, to_tsvector('simple', ?),
                to_tsvector('simple', ?))
            on conflict (unit) do update set state = excluded.state, held_by = excluded.held_by,
                transfer = excluded.transfer, since = excluded.since, position = excluded.position
            """;
    private static final String ADD = """
            insert into inventory (fonds, category, class, year, period, kind, state, counting_unit, units)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (fonds, category, class, year, period, kind, state, counting_unit)
            do update set units = inventory.units + excluded.units
            """;
    private static final String[] DESCRIBED = {
        "fonds",
        "house_unit",
        "category",
        "class",
        "year",
        "period",
        "kind",
        "counting_unit",
        "title",
        "code",
        "pieces",
        "extent",
        "place",
        "migrated",
        "source_file",
        "source_row"
    };

    /** An event with its place in the log. */
    record Placed(long position, Instant at, HoldingEvent event) {}

    private HoldingsByHand() {}

    /** Writes a batch, in the caller's transaction. */
    static void write(Connection connection, List<Placed> batch) throws SQLException {
        Map<String, Map<String, Object>> rows = read(connection, batch);
        Map<List<String>, Integer> figures =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Placed placed : batch) {
            Map<String, Object> row = rows.computeIfAbsent(unit(placed.event()), u -> new TreeMap<>());
            if (row.containsKey("state")) {
                figures.merge(figure(row), -1, Integer::sum);
            }
            change(row, placed);
            figures.merge(figure(row), 1, Integer::sum);
        }
        upsert(connection, rows);
        add(connection, figures);
    }

    private static String unit(HoldingEvent event) {
        return switch (event) {
            case HoldingMigrated e -> e.unit().value();
            case HoldingReceived e -> "unit/" + e.holding().key();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static Map<String, Map<String, Object>> read(Connection connection, List<Placed> batch)
            throws SQLException {
        List<String> units = batch.stream().map(p -> unit(p.event())).distinct().toList();
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select * from holding where unit = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", units.toArray(String[]::new)));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Map<String, Object> row = new TreeMap<>();
                    row.put("state", found.getString("state"));
                    for (String column : DESCRIBED) {
                        Object value = found.getObject(column);
                        if (value != null) {
                            row.put(column, value);
                        }
                    }
                    rows.put(found.getString("unit"), row);
                }
            }
        }
        return rows;
    }

    private static void change(Map<String, Object> row, Placed placed) {
        row.put("state", HoldingState.after(placed.event()).name());
        row.put("since", Timestamp.from(placed.at()));
        row.put("position", placed.position());
        switch (placed.event()) {
            case HoldingMigrated e -> {
                describe(row, e.description());
                row.put("held_by", e.heldBy().value());
                row.put("pieces", e.pieces());
                row.put("code", String.valueOf(e.code()));
                row.put("place", String.valueOf(e.place()));
                row.put("migrated", true);
                row.put("source_file", e.source().fileName());
                row.put("source_row", e.row());
            }
            case HoldingReceived e -> row.put("held_by", e.heldBy().value());
            default -> throw new IllegalArgumentException(placed.toString());
        }
    }

    private static void describe(Map<String, Object> row, UnitDescription unit) {
        row.put("fonds", unit.fonds().value());
        row.put("house_unit", unit.unit().value());
        row.put("category", unit.category());
        row.put("class", unit.classCode());
        row.put("year", unit.year());
        row.put("period", unit.period().code());
        row.put("kind", unit.kind().name());
        row.put("counting_unit", String.valueOf(unit.kind().countedIn()));
        row.put("title", unit.title());
    }

    private static List<String> figure(Map<String, Object> row) {
        List<String> key = new ArrayList<>();
        for (String part :
                new String[] {"fonds", "category", "class", "year", "period", "kind", "state", "counting_unit"}) {
            key.add(String.valueOf(row.get(part)));
        }
        return key;
    }

    private static void upsert(Connection connection, Map<String, Map<String, Object>> rows) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Map.Entry<String, Map<String, Object>> entry : rows.entrySet()) {
                Map<String, Object> row = entry.getValue();
                int index = 0;
                upsert.setString(++index, entry.getKey());
                upsert.setObject(++index, row.get("state"));
                upsert.setObject(++index, row.get("held_by"));
                upsert.setString(++index, null);
                for (String column : DESCRIBED) {
                    upsert.setObject(++index, row.get(column));
                }
                upsert.setObject(++index, row.get("since"));
                upsert.setObject(++index, row.get("position"));
                upsert.setObject(++index, row.get("title"));
                upsert.setObject(++index, row.get("code"));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void add(Connection connection, Map<List<String>, Integer> figures) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<List<String>, Integer> figure : figures.entrySet()) {
                if (figure.getValue() != 0) {
                    for (int i = 0; i < 8; i++) {
                        String part = figure.getKey().get(i);
                        if (i == 3) {
                            add.setInt(4, Integer.parseInt(part));
                        } else {
                            add.setString(i + 1, part);
                        }
                    }
                    add.setInt(9, figure.getValue());
                    add.addBatch();
                }
            }
            add.executeBatch();
        }
    }
}
