package io.tallystick.command.custody.store;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Store rooms, containers, climate, and where holdings stand. */
public final class StoreModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenStore.class,
            SetUpShelves.class,
            RegisterEquipment.class,
            CheckEquipment.class,
            RemoveEquipment.class,
            StoreGoods.class,
            RemoveGoods.class,
            ReadClimate.class,
            ImportClimateReadings.class,
            LogVentilation.class,
            PlanInspection.class,
            CompleteInspection.class,
            WaiveInspection.class,
            RemindOfInspection.class,
            RaiseFinding.class,
            ResolveFindings.class,
            RecordViolation.class,
            RecordIncident.class,
            RegisterContainers.class,
            MoveContainers.class,
            PlaceHoldings.class,
            LetOut.class,
            TakeBack.class,
            GiveUpStore.class,
            IssueKey.class,
            ReturnKey.class,
            ReportKeyLost.class);

    private static final List<Class<?>> RECORDS =
            List.of(Store.class, ClimateSheet.class, Container.class, GivenCode.class, Key.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerComponent(Whereabouts.class, axon -> new Whereabouts(axon.getComponent(EventReader.class)))
                .registerCommandHandler(
                        axon -> new Furnishing(rooms(axon), axon.getComponent(Whereabouts.class), coding(axon)))
                .registerCommandHandler(axon -> new Inspecting(rooms(axon)))
                .registerCommandHandler(axon -> new Watching(rooms(axon)))
                .registerCommandHandler(axon -> new Climate(rooms(axon), axon.repository(ClimateSheet.class)))
                .registerCommandHandler(axon -> new Placing(
                        rooms(axon),
                        LedgerRecords.in(axon, Holding.class),
                        LedgerRecords.in(axon, Container.class),
                        coding(axon)))
                .registerCommandHandler(axon -> new Keys(rooms(axon), axon.repository(Key.class)))
                .registerCommandHandler(axon -> new Leaving(LedgerRecords.in(axon, Holding.class)));
    }

    /** The codes given, for whoever else gives some. */
    public static Coding coding(Configuration axon) {
        return new Coding(axon.getComponent(Whereabouts.class), axon.repository(GivenCode.class));
    }

    /** The rooms, for whoever else decides over them. */
    public static Rooms rooms(Configuration axon) {
        return new Rooms(axon.repository(Store.class));
    }
}
