package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.QueryReading;
import io.tallystick.query.read.ReadPage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pages of registers, read in process the way the API reads them, with the same limits to what may be seen. */
public final class Registers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PAGES = 40;

    private final Projections projections;
    private final ModelReader reader;
    private final ChipValues chips;

    /** A record found by its words. */
    public record FoundRecord(RecordId record, String label, String detail) {}

    public Registers(Projections projections, ModelReader reader) {
        this.projections = projections;
        this.reader = reader;
        this.chips = new ChipValues(projections.world(), System::nanoTime);
    }

    public Optional<Model> model(String name) {
        return projections.model(name);
    }

    /** All read models with a register people may read. */
    public List<Model> all() {
        return projections.models().stream()
                .filter(model -> !model.mainTable().hidden())
                .toList();
    }

    /** Waits, for a moment, until a model has taken in the event at the position. */
    public void await(Model model, long position) {
        try {
            projections.await(model, position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The rows of a table that hold, sorted.
     *
     * @throws io.tallystick.query.read.BadQuery if what is asked for cannot be answered
     */
    public ReadPage page(Model model, Table table, Ask ask, Predicate<Sensitivity> maySee) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("table", List.of(table.name()));
        ask.filters().forEach((column, value) -> parameters.put(column, List.of(value)));
        if (!ask.q().isEmpty() && !table.searchable().isEmpty()) {
            parameters.put("q", List.of(ask.q()));
        }
        if (!ask.sort().isEmpty()) {
            parameters.put("sort", List.of(ask.sort()));
        }
        parameters.put("page", List.of(String.valueOf(ask.page())));
        parameters.put("size", List.of(String.valueOf(Ask.SIZE)));
        try {
            return reader.page(QueryReading.read(model, parameters, maySee), maySee);
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + model.name() + " cannot be read", e);
        }
    }

    /** The one row of the key, or nothing. */
    public Optional<Map<String, @Nullable Object>> row(
            Model model, Table table, Map<String, String> key, Predicate<Sensitivity> maySee) {
        if (key.size() < table.key().size()) {
            return Optional.empty();
        }
        return page(model, table, Ask.where(key, ""), maySee).rows().stream().findFirst();
    }

    /** Rows of a table, without personal values, as many as one page of the API can hold. */
    public List<Map<String, @Nullable Object>> rows(Model model, Table table, Map<String, String> filters) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("table", List.of(table.name()));
        parameters.put("size", List.of(String.valueOf(QueryReading.LARGEST_PAGE)));
        return rows(model, parameters, filters);
    }

    /** All rows of a table, without personal values. */
    public List<Map<String, @Nullable Object>> all(String name, String of) {
        return all(name, of, Map.of(), sensitivity -> sensitivity != Sensitivity.PERSONAL);
    }

    /** All rows of a table that hold, page after page, as far as there is an end to it. */
    public List<Map<String, @Nullable Object>> all(
            String name, String of, Map<String, String> filters, Predicate<Sensitivity> maySee) {
        Model model = model(name).orElse(null);
        Table table = model == null ? null : model.table(of).orElse(null);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (model == null || table == null) {
            return rows;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filters.forEach((column, value) -> parameters.put(column, List.of(value)));
        parameters.put("table", List.of(of));
        parameters.put("size", List.of(String.valueOf(QueryReading.LARGEST_PAGE)));
        for (int page = 1; page <= MOST_PAGES; page++) {
            parameters.put("page", List.of(String.valueOf(page)));
            try {
                ReadPage read = reader.page(QueryReading.read(model, parameters, maySee), maySee);
                rows.addAll(read.rows());
                if (rows.size() >= read.total()) {
                    break;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the register " + name + " cannot be read", e);
            }
        }
        return rows;
    }

    /** Rows of a model's main table, without personal values, by falling position. */
    public List<Map<String, @Nullable Object>> newest(Model model, Map<String, String> filters, int most) {
        return rows(
                model,
                new LinkedHashMap<>(Map.of("sort", List.of("-position"), "size", List.of(String.valueOf(most)))),
                filters);
    }

    private List<Map<String, @Nullable Object>> rows(
            Model model, Map<String, List<String>> parameters, Map<String, String> filters) {
        filters.forEach((column, value) -> parameters.put(column, List.of(value)));
        Predicate<Sensitivity> withoutPersonal = sensitivity -> sensitivity != Sensitivity.PERSONAL;
        try {
            return reader.page(QueryReading.read(model, parameters, withoutPersonal), withoutPersonal)
                    .rows();
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + model.name() + " cannot be read", e);
        }
    }

    /** The values of columns with how often each stands there, for filter chips. */
    public Map<String, List<ChipValues.Value>> values(Model model, Table table, List<Column> columns) {
        return chips.of(model, table, columns);
    }

    /** Records of a kind, or of any, by words of what is said of them. */
    public List<FoundRecord> search(String typed, String kind, int most) {
        List<FoundRecord> all = new ArrayList<>();
        for (Model model : projections.models()) {
            for (Table table : model.tables()) {
                Column key = table.key().getFirst();
                boolean named = key.link() != null && (kind.isEmpty() || kind.equals(key.link()));
                if (!table.hidden()
                        && table.key().size() == 1
                        && named
                        && !table.searchable().isEmpty()) {
                    all.addAll(search(model, table, typed));
                }
            }
        }
        return all.stream().distinct().limit(most).toList();
    }

    private List<FoundRecord> search(Model model, Table table, String typed) {
        String key = table.key().getFirst().name();
        Predicate<Sensitivity> withoutPersonal = sensitivity -> sensitivity != Sensitivity.PERSONAL;
        List<FoundRecord> records = new ArrayList<>();
        page(model, table, Ask.where(Map.of(), typed), withoutPersonal).rows().forEach(row -> {
            if (row.get(key) != null) {
                RecordId record = new RecordId(String.valueOf(row.get(key)));
                String label = table.searchable().stream()
                        .map(column -> row.get(column.name()))
                        .filter(value -> value != null && !value.toString().isEmpty())
                        .map(Object::toString)
                        .findFirst()
                        .orElse(record.key());
                records.add(new FoundRecord(record, label, record.key()));
            }
        });
        return records;
    }
}
