package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Fonds, units, employees and posts. Needs a {@link Clearance} and a {@link Passing} among the components. */
public final class OrganisationModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenFonds.class,
            OpenUnit.class,
            RenameUnit.class,
            CloseUnit.class,
            RegisterEmployee.class,
            ChangeSuperior.class,
            AssignPost.class,
            RelievePost.class,
            AppointActing.class,
            EndActing.class,
            BeginDeparture.class,
            CompleteDeparture.class,
            TakeOverStaff.class,
            RegisterArchiveUnit.class,
            StrikeOffArchiveUnit.class,
            AssignArchivist.class,
            UnassignArchivist.class,
            RevokeAtOnce.class,
            ListHandover.class,
            CountersignHandover.class);

    private static final List<Class<?>> RECORDS =
            List.of(FondsFile.class, UnitFile.class, EmployeeFile.class, Handover.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerCommandHandler(
                axon -> new Structure(axon.repository(FondsFile.class), axon.repository(UnitFile.class)));
        configurer.registerCommandHandler(axon -> new Staff(axon.repository(EmployeeFile.class)));
        configurer.registerCommandHandler(
                axon -> new ArchivesStaff(axon.repository(UnitFile.class), axon.repository(EmployeeFile.class)));
        configurer.registerCommandHandler(axon -> new Appointments(axon.repository(EmployeeFile.class)));
        configurer.registerCommandHandler(axon -> new Departures(
                axon.repository(EmployeeFile.class),
                axon.getComponent(Clearance.class),
                axon.getComponent(Charges.class),
                axon.getComponent(LeaverChecks.class)));
        configurer.registerComponent(Charges.class, axon -> new Charges(axon.getComponent(EventReader.class)));
        configurer.registerCommandHandler(
                axon -> new Handovers(axon.repository(Handover.class), axon.getComponent(Passing.class)));
    }
}
