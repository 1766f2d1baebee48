package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Begins the retention of what is taken over; the retention context knows how. */
@FunctionalInterface
public interface RetentionBeginning {
    /**
     * Begins to keep a unit by the dates of its description.
     *
     * @param keptFrom the day its period runs from, where that is not the end of its year
     */
    void begin(
            RecordId unit,
            RecordId heldBy,
            UnitDescription description,
            @Nullable LocalDate keptFrom,
            Decision decision)
            throws Exception;
}
