package io.tallystick.query.kit;

import io.tallystick.events.kernel.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row, and what is to become of it. */
public final class Row {
    /** What the next flush does. */
    enum Fate {
        UNTOUCHED,
        PATCHED,
        REPLACED,
        DELETED
    }

    /** Reads a row from the database; null when there is none. */
    interface Loader {
        @Nullable
        Object @Nullable [] load(Row row);
    }

    private final Table table;
    private final Loader loader;
    private final Object[] key;
    private @Nullable Object[] values;
    private @Nullable Object @Nullable [] base;
    private boolean loaded;
    private long set;
    private long added;
    private Fate fate = Fate.UNTOUCHED;

    Row(Table table, Loader loader, Object[] key) {
        this.table = table;
        this.loader = loader;
        this.key = key;
        this.values = new Object[table.columns().size()];
    }

    /** Sets a column; null empties it. */
    public Row set(String column, @Nullable Object value) {
        Column target = column(column);
        refuseKey(target);
        touch();
        values[target.index()] = value == null ? null : target.type().normal(value);
        set |= bit(target);
        added &= ~bit(target);
        return this;
    }

    /** Adds to a number, counting from 0 where there is none, without reading it. */
    public Row add(String column, long delta) {
        Column target = column(column);
        refuseKey(target);
        if (!target.type().numeric()) {
            throw new IllegalArgumentException("column " + column + " is no number");
        }
        touch();
        Object before = values[target.index()];
        boolean fresh = (set & bit(target)) == 0 && (added & bit(target)) == 0;
        values[target.index()] = target.type().normal(sum(fresh ? null : before, delta));
        if (fate == Fate.REPLACED) {
            set |= bit(target);
        } else if (fresh) {
            added |= bit(target);
        }
        return this;
    }

    /** Sets the columns {@code <role>} and {@code <role>_for}: who signed, and for whom. */
    public Row signed(String role, Signature by) {
        return set(role, by.employee()).set(role + "_for", by.actingFor());
    }

    /** Sets {@code <act>_at}, {@code <act>_by} and {@code <act>_by_for}: when an act was recorded, and who signed it. */
    public Row act(String act, LogEntry entry, Signature by) {
        return set(act + "_at", entry.recordedAt()).signed(act + "_by", by);
    }

    /** Deletes the row, if it is there. */
    public void delete() {
        fate = Fate.DELETED;
        values = new Object[values.length];
        set = 0;
        added = 0;
    }

    /** Whether the row is there. */
    public boolean exists() {
        return switch (fate) {
            case REPLACED -> true;
            case DELETED -> false;
            case PATCHED -> true;
            case UNTOUCHED -> base() != null;
        };
    }

    /** The value of a column, or null. */
    public @Nullable Object get(String column) {
        Column target = column(column);
        int inKey = table.placeInKey(target);
        if (inKey >= 0) {
            return key[inKey];
        }
        if ((set & bit(target)) != 0) {
            return values[target.index()];
        }
        if (fate == Fate.DELETED || fate == Fate.REPLACED) {
            return null;
        }
        @Nullable Object[] stored = base();
        Object before = stored == null ? null : stored[target.index()];
        if ((added & bit(target)) == 0) {
            return before;
        }
        Object delta = values[target.index()];
        return delta == null ? before : target.type().normal(sum(before, new BigDecimal(delta.toString())));
    }

    /** The value of a text column, or null. */
    public @Nullable String text(String column) {
        return (String) get(column);
    }

    /** The value of a number column, 0 where there is none. */
    public long number(String column) {
        Object value = get(column);
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** The value of a time column, or null. */
    public @Nullable Instant instant(String column) {
        return (Instant) get(column);
    }

    /** The value of a date column, or null. */
    public @Nullable LocalDate date(String column) {
        return (LocalDate) get(column);
    }

    /** The value of a yes-or-no column, no where there is none. */
    public boolean yes(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    void replace() {
        fate = Fate.REPLACED;
        values = new Object[values.length];
        set = 0;
        added = 0;
    }

    /** Whether nothing speaks for its being there already: it was looked for and not found, or is inserted without looking. */
    boolean likelyNew() {
        return switch (fate) {
            case REPLACED -> !loaded || base == null;
            case PATCHED -> loaded && base == null;
            case DELETED, UNTOUCHED -> false;
        };
    }

    /** The database now holds what was collected. */
    void written() {
        fate = Fate.UNTOUCHED;
        values = new Object[values.length];
        set = 0;
        added = 0;
        base = null;
        loaded = false;
    }

    void loadedAs(@Nullable Object @Nullable [] stored) {
        base = stored;
        loaded = true;
    }

    /**
     * Whether it can be told without asking the database what stands under the key once the row is written: where it was read
     * before it was changed or is written as a whole, and what was set is stored in the form it was given in.
     */
    boolean foreseen() {
        return switch (fate) {
            case UNTOUCHED -> loaded;
            case DELETED -> true;
            case REPLACED -> asGiven();
            case PATCHED -> loaded && asGiven();
        };
    }

    private boolean asGiven() {
        return table.columns().stream()
                .allMatch(column -> values[column.index()] == null
                        || column.type().storedAsGiven(Objects.requireNonNull(values[column.index()])));
    }

    /** What then stands there; null if nothing does. Only of a row of which it is {@link #foreseen}. */
    @Nullable
    Object @Nullable [] outcome() {
        if (fate == Fate.UNTOUCHED || fate == Fate.DELETED) {
            return fate == Fate.DELETED ? null : base;
        }
        @Nullable Object[] outcome = new Object[values.length];
        for (Column column : table.columns()) {
            outcome[column.index()] = get(column.name());
        }
        return outcome;
    }

    private void touch() {
        if (fate == Fate.DELETED) {
            replace();
        } else if (fate == Fate.UNTOUCHED) {
            fate = Fate.PATCHED;
        }
    }

    private @Nullable Object @Nullable [] base() {
        if (!loaded) {
            loadedAs(loader.load(this));
        }
        return base;
    }

    private static Object sum(@Nullable Object before, Object delta) {
        if (before instanceof BigDecimal || delta instanceof BigDecimal) {
            BigDecimal sum = new BigDecimal(delta.toString())
                    .add(before == null ? BigDecimal.ZERO : new BigDecimal(before.toString()));
            return before instanceof BigDecimal ? sum : (Object) sum.longValueExact();
        }
        return before == null ? delta : Math.addExact(((Number) before).longValue(), (Long) delta);
    }

    private Column column(String name) {
        return table.column(name);
    }

    private void refuseKey(Column column) {
        if (table.placeInKey(column) >= 0) {
            throw new IllegalArgumentException("column " + column.name() + " is the key: make another row");
        }
    }

    static long bit(Column column) {
        return 1L << column.index();
    }

    Table table() {
        return table;
    }

    Fate fate() {
        return fate;
    }

    long setMask() {
        return set;
    }

    long addedMask() {
        return added;
    }

    Object[] key() {
        return key;
    }

    /** The value to be written, of a key column, a set or an added column. */
    @Nullable
    Object value(Column column) {
        int inKey = table.placeInKey(column);
        return inKey >= 0 ? key[inKey] : values[column.index()];
    }
}
