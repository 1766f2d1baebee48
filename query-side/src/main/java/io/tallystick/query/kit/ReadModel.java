package io.tallystick.query.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A read model: a class with {@code @EventHandler} methods, whose tables are declared in {@code <name>.tables.sql} beside
 * it. Handlers take the event first and then, as they need them, {@link Rows}, {@link LogEntry} and the event's
 * {@link io.tallystick.events.kernel.Provenance}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadModel {
    /** Lower-case letters, digits and hyphens; part of its address, for example {@code transfer-lines}. */
    String name();

    /** Counted from 1; a change of tables or handlers is a new version, built beside the old one. */
    int version();
}
