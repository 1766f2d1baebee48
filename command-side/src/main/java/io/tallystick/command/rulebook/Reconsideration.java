package io.tallystick.command.rulebook;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what was decided by parameters of a rule, from what is recorded, with the comparisons the handlers make. It
 * reads events and tells; it has nothing to append with.
 */
public interface Reconsideration {
    /** The rule whose parameters it knows. */
    String rule();

    /** The parameters, whole numbers all of them. */
    Set<String> parameters();

    /** The events it has to see. */
    Collection<Class<? extends DomainEvent>> events();

    /** Begins at the first event of the log. */
    Judge begin(Values values);

    /** The values to decide by: those in force on the day, or others. */
    interface Values {
        int number(String parameter, LocalDate day);

        List<String> list(String parameter, LocalDate day);

        BusinessDays days();
    }

    /**
     * An event as it was recorded.
     *
     * @param record whose event it is; null for those that stand alone, as refusals do
     * @param recordedOn the day, in the house's time zone
     * @param occurredOn the day it happened
     */
    record Happening(
            long position,
            @Nullable RecordId record,
            LocalDate recordedOn,
            LocalDate occurredOn,
            DomainEvent event,
            Provenance provenance) {}

    /** Takes the events in the order of the log. */
    @FunctionalInterface
    interface Judge {
        /** Tells what was decided with the event; as often, and in the same order, whatever the values are. */
        void take(Happening happening, Consumer<Decided> decided);
    }

    /**
     * A decision.
     *
     * @param parameter the one it was decided by
     * @param person whom it concerns
     * @param limit what the parameter led to: a day, or a number
     * @param actual what was compared with it; empty where the limit itself was decided
     * @param kept whether the rule is kept, by the values
     * @param recorded whether it was, as recorded
     */
    record Decided(
            String parameter,
            RecordId record,
            @Nullable RecordId person,
            String limit,
            String actual,
            boolean kept,
            boolean recorded) {}
}
