package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Shift;
import io.tallystick.command.shifts.leave.Absence;
import io.tallystick.command.shifts.leave.Consequences;
import io.tallystick.command.shifts.swap.Swap;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** What follows from breaches, absences and faults. */
public final class PenaltiesModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            PenaliseBreach.class,
            PenaliseAbsence.class,
            PenaliseFault.class,
            ContestPenalty.class,
            DecidePenaltyContest.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Penalty.class));
        configurer.registerComponent(
                Consequences.class, axon -> new PenaltiesOfAbsences(LedgerRecords.in(axon, Penalty.class)));
        configurer.registerCommandHandler(axon -> new PenaltyDesk(
                LedgerRecords.in(axon, Penalty.class),
                LedgerRecords.in(axon, Shift.class),
                LedgerRecords.in(axon, Absence.class),
                LedgerRecords.in(axon, Swap.class)));
    }
}
