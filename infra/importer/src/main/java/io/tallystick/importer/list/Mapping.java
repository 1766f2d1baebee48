package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column gives which field; kept as JSON so that it can be applied to the next file of the same shape.
 *
 * @param name as its owner calls it
 * @param sources where each field comes from
 * @param values words of this file that mean something else to us, by field
 * @param headingsWithout columns that every real line fills: a row with all of them empty is a heading and passed over
 */
public record Mapping(
        String name, Map<Field, Source> sources, Map<Field, Map<String, String>> values, List<String> headingsWithout) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Mapping {
        sources = ordered(sources);
        values = ordered(values);
        headingsWithout = headingsWithout == null ? List.of() : List.copyOf(headingsWithout);
    }

    /** A mapping of single columns. */
    public static Mapping of(String name, Map<Field, String> columns) {
        Map<Field, Source> sources = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> sources.put(field, Source.column(column)));
        return new Mapping(name, sources, Map.of(), List.of());
    }

    /**
     * Reads a stored mapping.
     *
     * @throws IllegalArgumentException if it is no mapping
     */
    public static Mapping fromJson(String json) {
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a mapping of columns", e);
        }
    }

    /** As it is stored. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Every column it looks at. */
    public List<String> columns() {
        return java.util.stream.Stream.concat(
                        sources.values().stream().flatMap(s -> s.columns().stream()), headingsWithout.stream())
                .distinct()
                .toList();
    }

    private static <T> Map<Field, T> ordered(Map<Field, T> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(map));
    }

    /**
     * Where a field comes from.
     *
     * @param columns by the names in the header
     * @param take how several columns make one value
     * @param joiner between the parts of a joined value
     */
    public record Source(List<String> columns, Take take, String joiner) {
        /** How several columns make one value. */
        public enum Take {
            /** The first that is filled. */
            FIRST,
            /** All that are filled, one after the other. */
            JOINED
        }

        public Source {
            columns = List.copyOf(columns);
            take = take == null ? Take.FIRST : take;
            joiner = joiner == null ? " " : joiner;
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a field needs at least one column");
            }
        }

        /** One column. */
        public static Source column(String name) {
            return new Source(List.of(name), Take.FIRST, " ");
        }
    }
}
