package io.tallystick.query.dashboard;

import io.tallystick.query.dashboard.Drawing.Point;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.StoredPosition;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a model's tables in one snapshot with the position they stand for. */
final class Readings {
    private final Projections projections;

    Readings(Projections projections) {
        this.projections = projections;
    }

    /** Where a point's rows are. */
    @FunctionalInterface
    interface Link {
        String of(String label);
    }

    /** What a query gives of two columns, in its order. */
    Map<String, String> pairs(String model, String sql) {
        Model known = projections.model(model).orElseThrow();
        try {
            return projections.world().read(known, connection -> {
                Map<String, String> pairs = new LinkedHashMap<>();
                try (PreparedStatement select = connection.prepareStatement(sql);
                        ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        pairs.put(found.getString(1), found.getString(2));
                    }
                }
                return pairs;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the dashboard cannot be read", e);
        }
    }

    /**
     * The points a query gives: the label, then one value for each series.
     *
     * @param sql over the model's tables, unqualified
     */
    Drawing draw(String name, String model, List<String> series, Link link, String sql, Object... parameters) {
        Model known = projections.model(model).orElseThrow();
        try {
            return projections.world().read(known, connection -> {
                StoredPosition stored = StoredPosition.read(connection);
                List<Point> points = new ArrayList<>();
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    for (int i = 0; i < parameters.length; i++) {
                        select.setObject(i + 1, parameters[i]);
                    }
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            String label = String.valueOf(found.getString(1));
                            List<@Nullable BigDecimal> values = new ArrayList<>();
                            for (int i = 0; i < series.size(); i++) {
                                values.add(found.getBigDecimal(i + 2));
                            }
                            points.add(new Point(label, link.of(label), values));
                        }
                    }
                }
                return new Drawing(name, series, List.copyOf(points), stored.position(), stored.complete());
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the dashboard's " + name + " cannot be read", e);
        }
    }
}
