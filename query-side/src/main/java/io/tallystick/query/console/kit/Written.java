package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.Absent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as registers on paper have them: dates as YYYYMMDD, names for numbers, words for choices.
 *
 * <p>Looks: {@code text}, {@code id} (never broken up), {@code number}, {@code day}, {@code time}, {@code clock}, {@code
 * word} (a choice), {@code record}, {@code person}, {@code signed} (with whom it was signed for, from the column beside it),
 * {@code reader} (a name, or of an employee), {@code yes}; {@code reason} (why something was refused, with the row's facts),
 * {@code command} and {@code event} by their names.
 */
public final class Written {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts t;
    private final Show show;
    private final ZoneId zone;
    private final Rooms rooms;
    private final Map<String, String> kinds;

    public Written(Texts t, Show show, ZoneId zone, Rooms rooms) {
        this(t, show, zone, rooms, Map.of());
    }

    private Written(Texts t, Show show, ZoneId zone, Rooms rooms, Map<String, String> kinds) {
        this.rooms = rooms;
        this.t = t;
        this.show = show;
        this.zone = zone;
        this.kinds = kinds;
    }

    /** The same for rows of a table, whose choices are called as the values of their enumerations. */
    public Written of(Table table) {
        return new Written(t, show, zone, rooms, t.kindsOf(table));
    }

    /** The cells of one row, numbered from 1. */
    public List<Object> row(PrintForm form, int number, Map<String, ? extends @Nullable Object> values) {
        List<Object> cells = new ArrayList<>();
        for (PrintForm.Column column : form.columns()) {
            cells.add(
                    column.source().equals(PrintForm.Column.NUMBER)
                            ? String.valueOf(number)
                            : cell(column, values.get(column.source()), values));
        }
        return cells;
    }

    private Object cell(
            PrintForm.Column column, @Nullable Object value, Map<String, ? extends @Nullable Object> values) {
        if (column.look().equals("reader") && !(value instanceof Absent)) {
            return value == null || show.isRecord(value) ? reader(value, values) : value;
        }
        if (value == null || String.valueOf(value).isEmpty()) {
            return "";
        }
        if (value instanceof Absent) {
            return t.of("event.erased");
        }
        return switch (column.look()) {
            case "number" -> value instanceof Number number ? number : String.valueOf(value);
            case "day" -> day(value);
            case "time" -> value instanceof Instant at ? TIME.format(at.atZone(zone)) : day(value);
            case "clock" -> value instanceof Instant at ? CLOCK.format(at.atZone(zone)) : String.valueOf(value);
            case "record" -> record(value);
            case "person" -> person(value);
            case "signed" -> signed(value, values.get(column.source() + "_for"));
            case "yes" -> t.of(Boolean.TRUE.equals(value) ? "yes" : "no");
            case "word" -> t.cell(kinds.getOrDefault(column.source(), column.source()), value, show);
            case "reason" -> show.reasonOf(value, values.get("facts"));
            case "command" -> t.command(String.valueOf(value));
            case "event" -> t.eventName(String.valueOf(value));
            case "id" -> show.isRecord(value) ? show.key(value) : String.valueOf(value);
            default -> text(value);
        };
    }

    private String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(this::text).collect(Collectors.joining("; "))
                : value instanceof LocalDate || value instanceof Instant ? day(value) : show.readable(value);
    }

    /** YYYYMMDD. */
    public String day(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate on -> DAY.format(on);
            case Instant at -> DAY.format(at.atZone(zone));
            default -> String.valueOf(value);
        };
    }

    /** YYYYMMDD HH:mm in the house's time. */
    public String minute(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, zone));
    }

    private Object reader(@Nullable Object reader, Map<String, ? extends @Nullable Object> values) {
        Object employee = values.get("employee");
        Object known = employee == null ? values.get("reader") : employee;
        return known == null ? reader == null ? "" : reader : show.readable(known);
    }

    /** A record by the name people know it under. */
    public String record(Object value) {
        return value.toString().startsWith("store/")
                ? rooms.name(new RecordId(value.toString()))
                : show.readable(value);
    }

    private String person(Object value) {
        return show.isRecord(value) ? show.person(new RecordId(value.toString())) : String.valueOf(value);
    }

    /** Who signed, and for whom: 代. */
    private String signed(Object value, @Nullable Object principal) {
        return principal == null
                ? person(value)
                : t.of("print.for", "name", person(value), "principal", person(principal));
    }
}
