package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.Reason;
import io.tallystick.importer.list.Mapping.Source;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the value of a field out of a row, as a mapping says. */
final class Columns {
    private final Table table;
    private final Mapping mapping;
    private final boolean returned;
    private final Map<Field, int[]> columns = new EnumMap<>(Field.class);

    Columns(Table table, Mapping mapping) {
        this.table = table;
        this.mapping = mapping;
        this.returned = table.header().stream()
                .anyMatch(name -> Vocabulary.shared()
                        .field(name)
                        .filter(f -> f == Field.REASON)
                        .isPresent());
        mapping.sources()
                .forEach((field, source) -> columns.put(
                        field,
                        source.columns().stream()
                                .mapToInt(table::column)
                                .filter(c -> c >= 0)
                                .toArray()));
    }

    /**
     * A value and where it stands.
     *
     * @param text as in the file; empty if nothing stands there
     * @param column counted from 1; 0 if the field has no column
     */
    record Value(
            String text,
            int column,
            @Nullable String header,
            @Nullable Reason fault) {}

    boolean has(Field field) {
        int[] of = columns.get(field);
        return of != null && of.length > 0;
    }

    int headerWidth() {
        return table.header().size();
    }

    /** Whether the file is a workbook given back by us, which holds some rows of a list only. */
    boolean returned() {
        return returned;
    }

    Value value(SourceRow row, Field field) {
        int[] of = columns.get(field);
        Source source = mapping.sources().get(field);
        if (of == null || of.length == 0 || source == null) {
            return new Value("", 0, null, null);
        }
        List<String> parts = new ArrayList<>();
        int first = of[0];
        for (int column : of) {
            Reason fault = row.faults().get(column);
            if (fault != null) {
                return value(row.cell(column), column, fault);
            }
            String cell = row.cell(column);
            if (!cell.isBlank()) {
                if (parts.isEmpty()) {
                    first = column;
                }
                parts.add(cell);
                if (source.take() == Source.Take.FIRST) {
                    break;
                }
            }
        }
        String text = parts.size() == 1 ? parts.getFirst() : String.join(source.joiner(), parts);
        return value(translated(field, text), first, null);
    }

    private Value value(String text, int column, @Nullable Reason fault) {
        return new Value(text, column + 1, table.header().get(column), fault);
    }

    private String translated(Field field, String text) {
        Map<String, String> words = mapping.values().get(field);
        return words == null ? text : words.getOrDefault(text.strip(), text);
    }
}
