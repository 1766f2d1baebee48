package io.tallystick.command.retention;

import io.tallystick.command.custody.RetentionBeginning;
import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Lets the clocks of what is taken over run on from their old dates (VI-11). */
final class OldRetention implements RetentionBeginning {
    private final Repository<RetentionCase> cases;

    OldRetention(Repository<RetentionCase> cases) {
        this.cases = cases;
    }

    @Override
    public void begin(
            RecordId unit,
            RecordId heldBy,
            UnitDescription description,
            @Nullable LocalDate keptFrom,
            Decision decision)
            throws Exception {
        decision.applies("VI-11");
        List<RetentionClock> clocks = Clocks.ofOld(description, keptFrom, decision);
        RetentionOpened opened =
                new RetentionOpened(RetentionCase.of(unit), unit, heldBy, description, clocks, Term.longest(clocks));
        cases.newInstance(() -> new RetentionCase(opened));
    }
}
