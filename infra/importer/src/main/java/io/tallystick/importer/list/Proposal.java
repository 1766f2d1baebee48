package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping proposed for a file from its column names.
 *
 * @param preset whether it is a preset that finds all its columns
 * @param unmapped columns that no field takes
 * @param missing required fields that no column gives, so that they need a default
 */
public record Proposal(Mapping mapping, boolean preset, List<String> unmapped, List<Field> missing) {

    /** Proposes the preset that fits, else the columns whose names are known; the first of several for one field. */
    static Proposal of(Table table, ListKind kind) {
        Vocabulary vocabulary = Vocabulary.of(kind);
        Optional<Mapping> preset = kind == ListKind.TRANSFER_LIST ? Presets.fitting(table.header()) : Optional.empty();
        Mapping mapping = preset.orElseGet(() -> byNames(table.header(), vocabulary));
        List<String> unmapped = new ArrayList<>(table.header());
        unmapped.removeAll(mapping.columns());
        unmapped.removeIf(
                name -> vocabulary.field(name).filter(f -> f == Field.REASON).isPresent());
        return new Proposal(mapping, preset.isPresent(), List.copyOf(unmapped), missing(mapping, kind));
    }

    /** Required fields that a mapping leaves open; a year can come from a date. */
    static List<Field> missing(Mapping mapping, ListKind kind) {
        List<Field> missing = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean dated = field == Field.YEAR && mapping.sources().containsKey(Field.DATE_TEXT);
            if (kind.requires(field) && !dated && !mapping.sources().containsKey(field)) {
                missing.add(field);
            }
        }
        return List.copyOf(missing);
    }

    private static Mapping byNames(List<String> header, Vocabulary vocabulary) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (String name : header) {
            vocabulary
                    .field(name)
                    .filter(field -> field != Field.REASON)
                    .ifPresent(field -> columns.putIfAbsent(field, name));
        }
        return Mapping.of("", columns);
    }
}
