package io.tallystick.query.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A declared table: its columns in order and the columns of its key. */
public final class Table {
    /** Columns fit into one {@code long} mask. */
    static final int MOST_COLUMNS = 60;

    /** A model that inserts what is there does so again and again. */
    private static final int MOST_COLLISIONS = 3;

    private final String name;
    private final boolean hidden;
    private final List<Column> columns;
    private final List<Column> key;
    private final List<Column> required;
    private final int[] placeInKey;
    private final Map<String, Column> byName = new LinkedHashMap<>();

    /** How often rows that were taken for new were there already. */
    private final AtomicInteger collisions = new AtomicInteger();

    Table(String name, boolean hidden, List<Column> columns, List<String> key) {
        this.name = name;
        this.hidden = hidden;
        this.columns = List.copyOf(columns);
        columns.forEach(c -> byName.put(c.name(), c));
        this.key = key.stream().map(this::column).toList();
        this.required = columns.stream().filter(Column::required).toList();
        this.placeInKey = columns.stream().mapToInt(this.key::indexOf).toArray();
        if (this.key.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " needs a primary key");
        }
        if (byName.size() != columns.size() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("table " + name + ": a column twice, or more than " + MOST_COLUMNS);
        }
    }

    public String name() {
        return name;
    }

    /** Whether the table is only for the model's own use. */
    public boolean hidden() {
        return hidden;
    }

    /** All columns, in the order of the declaration. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns people see, in the order of the declaration. */
    public List<Column> shown() {
        return columns.stream().filter(c -> !c.hidden()).toList();
    }

    /** The columns of the primary key. */
    public List<Column> key() {
        return key;
    }

    /** Whether rows that are likely new may be copied in: not where that went wrong several times. */
    boolean copied() {
        return collisions.get() < MOST_COLLISIONS;
    }

    /** Rows that were taken for new were there. */
    void collided() {
        collisions.incrementAndGet();
    }

    /** The columns no row can be without. */
    List<Column> required() {
        return required;
    }

    /** The place of a column in the key, or -1. */
    int placeInKey(Column column) {
        return placeInKey[column.index()];
    }

    /** The columns the full-text search covers. */
    public List<Column> searchable() {
        return columns.stream().filter(Column::searchable).toList();
    }

    /**
     * All search terms of a row, as its one index has them: where they stand in it means nothing, since those of one column follow
     * those of another.
     */
    public String searched() {
        return searchable().stream()
                .map(column -> "coalesce(" + column.terms() + ", '')")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    /** The column that names the unit of count, or null. */
    public @Nullable Column countingUnit() {
        return columns.stream().filter(Column::countingUnit).findFirst().orElse(null);
    }

    /**
     * The table as another version of it is, for comparing rows; empty where that has not the same key.
     *
     * @param there the columns it has, those of search terms included
     */
    public Optional<Table> only(Collection<String> there) {
        if (!key.stream().allMatch(column -> there.contains(column.name()))) {
            return Optional.empty();
        }
        List<Column> kept = columns.stream()
                .filter(column -> there.contains(column.name()))
                .map(column -> there.contains(column.terms()) ? column : column.unsearched())
                .toList();
        return Optional.of(
                new Table(name, hidden, kept, key.stream().map(Column::name).toList()));
    }

    public Optional<Column> find(String column) {
        return Optional.ofNullable(byName.get(column));
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String column) {
        Column found = byName.get(column);
        if (found == null) {
            throw new IllegalArgumentException("table " + name + " has no column " + column);
        }
        return found;
    }
}
