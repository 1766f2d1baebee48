package io.tallystick.query.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A read model, ready to run: its name and version, its tables, its handlers. */
public final class Model {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final String CUSTOMERS = "io.tallystick.query.customers";

    private final String name;
    private final int version;
    private final String script;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Handlers handlers;
    private final boolean internal;

    private Model(String name, int version, String script, Handlers handlers, boolean internal) {
        this.internal = internal;
        this.name = name;
        this.version = version;
        this.script = script;
        this.handlers = handlers;
        TableScript.read(script).forEach(t -> tables.put(t.name(), t));
    }

    /**
     * The model of an object whose class is marked {@link ReadModel}.
     *
     * @throws IllegalArgumentException if the declaration or the table script cannot be read
     */
    public static Model of(Object readModel) {
        Class<?> type = readModel.getClass();
        ReadModel declared = type.getAnnotation(ReadModel.class);
        if (declared == null || !NAME.matcher(declared.name()).matches() || declared.version() < 1) {
            throw new IllegalArgumentException(type + " needs @ReadModel with a name and a version");
        }
        boolean customers = type.getPackageName().startsWith(CUSTOMERS);
        return new Model(
                declared.name(), declared.version(), script(type, declared), Handlers.of(readModel), customers);
    }

    /** Whether it is of customers, whose files must not leave the house (II-61). */
    public boolean internal() {
        return internal;
    }

    /** A version's own script where there is one, so that two versions can be in the program; else the model's. */
    private static String script(Class<?> type, ReadModel declared) {
        String own = script(type, declared.name() + ".v" + declared.version() + ".tables.sql");
        String script = own == null ? script(type, declared.name() + ".tables.sql") : own;
        if (script == null) {
            throw new IllegalArgumentException(declared.name() + ".tables.sql is missing beside " + type.getName());
        }
        return script;
    }

    private static @Nullable String script(Class<?> type, String resource) {
        try (InputStream script = type.getResourceAsStream(resource)) {
            if (script == null) {
                return null;
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    /** What this version's schemas are named after, in the live world; the first build's is named so itself. */
    public String schema() {
        return schema(version, 1);
    }

    /** The schema of a build of a version in the live world. */
    public String schema(int ofVersion, int build) {
        return name.replace('-', '_') + "_v" + ofVersion + (build == 1 ? "" : "_b" + build);
    }

    /** Where a former version's tables in a schema are read as this version's. */
    public String readingSchema(String former) {
        return former + "_for_v" + version;
    }

    /** The script that makes its tables, with what the kit adds for searching and sorting. */
    public String script() {
        StringBuilder complete = new StringBuilder(script).append('\n');
        for (Table table : tables.values()) {
            for (Column column : table.searchable()) {
                complete.append("alter table %s add column %s tsvector;\n".formatted(table.name(), column.terms()));
            }
            if (!table.searchable().isEmpty()) {
                complete.append("create index on %s using gin (%s);\n".formatted(table.name(), table.searched()));
            }
            for (Column column : table.columns()) {
                if (column.sorted()) {
                    complete.append("create index on %s (%s, %s);\n"
                            .formatted(
                                    table.name(),
                                    column.order(),
                                    table.key().stream().map(Column::name).collect(Collectors.joining(", "))));
                }
            }
        }
        return complete.toString();
    }

    /** Its tables in the order of the script; the first is the one shown when none is named. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table shown when none is named. */
    public Table mainTable() {
        return tables.values().iterator().next();
    }

    public Optional<Table> table(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    public Handlers handlers() {
        return handlers;
    }

    @Override
    public String toString() {
        return name + " v" + version;
    }
}
