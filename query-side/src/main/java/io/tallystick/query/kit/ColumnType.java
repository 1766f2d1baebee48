package io.tallystick.query.kit;

import io.tallystick.events.kernel.Protected;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The column types a read model may declare, and how their values travel. */
public enum ColumnType {
    TEXT("text", "text"),
    INT("int", "int4"),
    BIGINT("bigint", "int8"),
    BOOLEAN("boolean", "bool"),
    // These travel as text and are cast in the statement: PostgreSQL reads their text form, and it cannot be misread.
    DATE("date", "text"),
    TIMESTAMPTZ("timestamptz", "text"),
    NUMERIC("numeric", "text"),
    TEXTS("text[]", "text"),
    JSONB("jsonb", "text");

    private final String sql;
    private final String element;

    ColumnType(String sql, String element) {
        this.sql = sql;
        this.element = element;
    }

    /** The type as written in SQL. */
    public String sql() {
        return sql;
    }

    /** The element type of the array in which its values travel. */
    String element() {
        return element;
    }

    /** The type of that name in SQL, or null. */
    static @Nullable ColumnType named(String sql) {
        return Arrays.stream(values())
                .filter(t -> t.sql.equals(sql))
                .findFirst()
                .orElse(null);
    }

    /** Whether values can be added up. */
    public boolean numeric() {
        return this == INT || this == BIGINT || this == NUMERIC;
    }

    /** Whether a value is one thing, so that it can be compared and sorted by. */
    public boolean scalar() {
        return this != TEXTS && this != JSONB;
    }

    /**
     * The value in the one Java form kept for this type, so that equal values are equal objects.
     *
     * @throws IllegalArgumentException if the value is of another type
     */
    Object normal(Object value) {
        return switch (this) {
            case TEXT -> value instanceof Protected<?> sealed ? Sealed.write(sealed) : value.toString();
            case JSONB -> value.toString();
            case INT -> Math.toIntExact(whole(value));
            case BIGINT -> whole(value);
            case NUMERIC -> value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
            case BOOLEAN -> cast(Boolean.class, value);
            case DATE -> cast(LocalDate.class, value);
            case TIMESTAMPTZ -> cast(Instant.class, value);
            case TEXTS -> texts(cast(Collection.class, value));
        };
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private long whole(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number -> number;
            default -> throw new IllegalArgumentException("a whole number is wanted, not " + value.getClass());
        };
    }

    private <T> T cast(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(this + " wants " + type.getSimpleName() + ", not " + value.getClass());
        }
        return type.cast(value);
    }

    /** The normal value as an element of the array in which it travels. */
    Object travelling(Object normal) {
        return switch (this) {
            case TEXT, INT, BIGINT, BOOLEAN -> normal;
            case DATE, TIMESTAMPTZ, NUMERIC, JSONB -> normal.toString();
            case TEXTS -> arrayLiteral((List<?>) normal);
        };
    }

    /** An array for travelling values, of the class for which the driver sends binary. */
    @Nullable
    Object[] array(int length) {
        return switch (this) {
            case INT -> new Integer[length];
            case BIGINT -> new Long[length];
            case BOOLEAN -> new Boolean[length];
            default -> new String[length];
        };
    }

    /** Whether the normal value is read as the very one that was written; PostgreSQL rounds and rewrites some. */
    boolean storedAsGiven(Object normal) {
        return switch (this) {
            case TEXT, INT, BIGINT, BOOLEAN, DATE, TEXTS -> true;
            case TIMESTAMPTZ ->
                ((Instant) normal).truncatedTo(ChronoUnit.MICROS).equals(normal);
            case NUMERIC -> ((BigDecimal) normal).scale() >= 0;
            case JSONB -> false;
        };
    }

    private static String arrayLiteral(List<?> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (Object text : texts) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    /** Reads a value in its normal form. */
    public @Nullable Object read(ResultSet rows, int index) throws SQLException {
        Object value = switch (this) {
            case TEXT, JSONB -> rows.getString(index);
            case INT -> rows.getInt(index);
            case BIGINT -> rows.getLong(index);
            case BOOLEAN -> rows.getBoolean(index);
            case NUMERIC -> rows.getBigDecimal(index);
            case DATE -> rows.getObject(index, LocalDate.class);
            case TIMESTAMPTZ -> {
                OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case TEXTS -> {
                java.sql.Array array = rows.getArray(index);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
        };
        return rows.wasNull() ? null : value;
    }
}
