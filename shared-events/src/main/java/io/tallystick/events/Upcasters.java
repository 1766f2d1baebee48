package io.tallystick.events;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes events stored in an older revision of their type to the shape that is read today, one revision after the other.
 * What is stored never changes. A revision that only adds what may be absent needs no step.
 */
public final class Upcasters {
    /** Those of the ledger's events. */
    public static final Upcasters OF_THE_LEDGER = new Upcasters(Map.of());

    private final Map<From, UnaryOperator<ObjectNode>> steps;

    /** The revision of a type a step begins with; it leads to the next. */
    public record From(String type, int revision) {}

    public Upcasters(Map<From, UnaryOperator<ObjectNode>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** Whether anything has to be done to an event before it is read. */
    public boolean change(String type, int revision, int wanted) {
        for (int from = revision; from < wanted; from++) {
            if (steps.containsKey(new From(type, from))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The event in the wanted revision of its type.
     *
     * @param stored as it was stored
     */
    public ObjectNode upcast(String type, int revision, int wanted, ObjectNode stored) {
        ObjectNode event = stored;
        for (int from = revision; from < wanted; from++) {
            event = steps.getOrDefault(new From(type, from), UnaryOperator.identity())
                    .apply(event);
        }
        return event;
    }
}
