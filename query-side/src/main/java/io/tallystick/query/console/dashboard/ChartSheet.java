package io.tallystick.query.console.dashboard;

import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.dashboard.Drawing;
import io.tallystick.query.dashboard.Drawing.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart with its words: as the page's script draws it, and as the table that says the same without it.
 *
 * @param name its name, for its title
 * @param title its title, where the name alone does not say it
 * @param series what is drawn, in the reader's language
 * @param rows the points, in the reader's language
 * @param json what the script draws
 * @param position the last event it stands for
 */
record ChartSheet(
        String name,
        String title,
        List<String> series,
        List<Line> rows,
        String json,
        long position,
        boolean complete,
        boolean empty) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of the table. */
    record Line(String label, String href, List<String> values) {}

    /**
     * @param look how the script draws it: {@code bars}, {@code across}, {@code stacked}, {@code balance}, {@code loans} or
     *     {@code band}
     * @param limits lines across it: what is allowed, least and most
     */
    static ChartSheet of(Drawing drawing, String look, String title, List<Integer> limits, Texts t, Show show) {
        List<String> series = drawing.series().stream()
                .map(name -> name.matches("[0-9]{4}") ? name : t.of("dashboard.series." + name))
                .toList();
        List<Line> rows = new ArrayList<>();
        for (Point point : drawing.points()) {
            rows.add(new Line(
                    label(point.label(), t, show),
                    point.href(),
                    point.values().stream().map(value -> number(value, show)).toList()));
        }
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("look", look);
        drawn.put("labels", rows.stream().map(Line::label).toList());
        drawn.put("links", rows.stream().map(Line::href).toList());
        drawn.put("series", series);
        drawn.put("limits", limits);
        drawn.put("limit", t.of("dashboard.limit"));
        List<List<@Nullable BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            List<@Nullable BigDecimal> one = new ArrayList<>();
            for (Point point : drawing.points()) {
                one.add(point.values().get(i));
            }
            values.add(one);
        }
        drawn.put("values", values);
        return new ChartSheet(
                drawing.name(),
                title,
                series,
                rows,
                JSON.writeValueAsString(drawn),
                drawing.position(),
                drawing.complete(),
                drawing.empty());
    }

    private static String label(String label, Texts t, Show show) {
        if (show.isRecord(label)) {
            return show.readable(label);
        }
        String kind = t.maybe("kind." + label);
        String standing = t.maybe("retention." + label);
        return kind.isEmpty() ? standing.isEmpty() ? label : standing : kind;
    }

    private static String number(@Nullable BigDecimal value, Show show) {
        return value == null ? "" : value.scale() > 0 ? value.toPlainString() : show.n(value.longValue());
    }
}
