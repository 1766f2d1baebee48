package io.tallystick.query.console.custody;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.QueryReading;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks holdings up by what papers about other records need of them. */
final class Shelved {
    private static final int AT_ONCE = 200;

    private final Projections projections;
    private final ModelReader reader;

    Shelved(Projections projections, ModelReader reader) {
        this.projections = projections;
        this.reader = reader;
    }

    /** Titles by unit; of those the register knows. */
    Map<String, String> titles(List<RecordId> units) {
        Map<String, String> titles = new HashMap<>();
        for (int from = 0; from < units.size(); from += AT_ONCE) {
            List<String> some = units.subList(from, Math.min(units.size(), from + AT_ONCE)).stream()
                    .map(RecordId::value)
                    .toList();
            holdings("unit,title", "unit", some).forEach(row -> {
                if (row.get("title") != null) {
                    titles.put(String.valueOf(row.get("unit")), String.valueOf(row.get("title")));
                }
            });
        }
        return titles;
    }

    /** What lies in a container, by code; at most {@value QueryReading#LARGEST_PAGE} of it. */
    List<Map<String, @Nullable Object>> in(RecordId container) {
        return holdings("unit,code,fonds,year,period,category,class", "container", List.of(container.value()));
    }

    private List<Map<String, @Nullable Object>> holdings(String columns, String by, List<String> values) {
        Model model = projections.model("holdings").orElseThrow();
        try {
            return reader.page(
                            QueryReading.read(
                                    model,
                                    Map.of(
                                            by,
                                            values,
                                            "columns",
                                            List.of(columns),
                                            "sort",
                                            List.of("code"),
                                            "size",
                                            List.of(String.valueOf(QueryReading.LARGEST_PAGE))),
                                    sensitivity -> sensitivity != Sensitivity.PERSONAL),
                            sensitivity -> sensitivity != Sensitivity.PERSONAL)
                    .rows();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the register " + Objects.requireNonNull(model).name() + " cannot be read", e);
        }
    }
}
