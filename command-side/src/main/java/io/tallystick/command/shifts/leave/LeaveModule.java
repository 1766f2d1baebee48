package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.Shift;
import io.tallystick.command.shifts.ShiftsModule;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Leave and absence. */
public final class LeaveModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RequestLeave.class,
            ApproveLeave.class,
            DeclineLeave.class,
            WithdrawLeave.class,
            FileCertificate.class,
            SubmitSlip.class,
            CloseLeave.class,
            NotifyEmergency.class,
            RemindOfLeaveEnd.class,
            SettleAttendance.class,
            RecordAbsence.class,
            TellAbsence.class,
            ContestAbsence.class,
            DecideAbsenceContest.class);

    private static final List<Class<?>> RECORDS = List.of(Leave.class, LeaveBook.class, Absence.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerCommandHandler(axon -> {
                    Rosters rosters = ShiftsModule.rosters(axon);
                    return new LeaveDesk(
                            LedgerRecords.in(axon, Leave.class),
                            LedgerRecords.in(axon, LeaveBook.class),
                            LedgerRecords.in(axon, Absence.class),
                            LedgerRecords.in(axon, Shift.class),
                            axon.getComponent(Consequences.class),
                            rosters);
                })
                .registerCommandHandler(axon -> new LeaveWatch(
                        LedgerRecords.in(axon, Leave.class),
                        LedgerRecords.in(axon, LeaveBook.class),
                        ShiftsModule.rosters(axon)))
                .registerCommandHandler(axon -> new AbsenceDesk(
                        LedgerRecords.in(axon, Absence.class),
                        LedgerRecords.in(axon, Shift.class),
                        ShiftsModule.rosters(axon)));
    }
}
