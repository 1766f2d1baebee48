package io.tallystick.query.read;

import io.tallystick.events.text.Beginning;
import java.util.List;

/** A query that cannot be answered as asked. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String reason;
    private final String value;
    private final transient List<String> choices;

    /**
     * @param field the parameter at fault
     * @param reason the last part of the message key {@code query.<reason>}
     * @param value what was given
     */
    public BadQuery(String field, String reason, String value) {
        this(field, reason, value, List.of());
    }

    /** As {@link #BadQuery(String, String, String)}, naming the values there are. */
    public BadQuery(String field, String reason, String value, List<String> choices) {
        super(field + ": " + reason);
        this.field = printable(field);
        this.reason = reason;
        this.value = printable(value);
        this.choices = choices;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    public String value() {
        return value;
    }

    /** The values that can be asked for, where they are few. */
    public List<String> choices() {
        return choices;
    }

    private static String printable(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return Beginning.of(visible, 100);
    }
}
