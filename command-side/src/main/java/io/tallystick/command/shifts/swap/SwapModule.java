package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Agent;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.ShiftsModule;
import io.tallystick.command.shifts.leave.LeaveBook;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Swaps of shifts. */
public final class SwapModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RequestSwap.class,
            AcceptSwap.class,
            DeclineSwap.class,
            ApproveSwap.class,
            SignSwapBriefing.class,
            CancelSwap.class,
            RevalidateSwap.class,
            RecordMissedShift.class,
            ApportionFault.class);

    private static final List<Class<?>> RECORDS = List.of(Swap.class, SwapQuota.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerCommandHandler(axon -> new FaultDesk(LedgerRecords.in(axon, Swap.class)));
        configurer.registerCommandHandler(axon -> {
            Rosters rosters = ShiftsModule.rosters(axon);
            LedgerRecords<SwapQuota> quotas = LedgerRecords.in(axon, SwapQuota.class);
            LedgerRecords<Agent> agents = LedgerRecords.in(axon, Agent.class);
            LedgerRecords<LeaveBook> books = LedgerRecords.in(axon, LeaveBook.class);
            return new SwapDesk(
                    LedgerRecords.in(axon, Swap.class),
                    quotas,
                    rosters,
                    decision -> new SwapCheck(rosters, agents, books, quotas, decision));
        });
    }
}
