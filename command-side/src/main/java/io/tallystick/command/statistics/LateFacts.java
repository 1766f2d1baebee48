package io.tallystick.command.statistics;

import io.tallystick.command.custody.MigrateHoldings;
import io.tallystick.command.custody.stocktake.CountScanned;
import io.tallystick.command.custody.stocktake.EndStocktakeCount;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.DecisionParameter;
import io.tallystick.command.loans.HandOut;
import io.tallystick.command.loans.RecordCopies;
import io.tallystick.command.loans.ReportLoss;
import io.tallystick.command.loans.TakeBack;
import io.tallystick.command.loans.TakeOverLoans;
import io.tallystick.command.retention.TakeOverDestructions;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Tells a period that is frozen or closed what was recorded of it since, in the same append. A close that does not know of such
 * a fact conflicts with it; one decided before the freeze relied on a register that has moved on. So nothing slips in between
 * reconciliation and close (I-14, VI-17).
 */
final class LateFacts implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** What a month's figures are made of, and may be reported after it: nothing else changes them later than it is recorded. */
    private static final Set<Class<?>> COUNTED = Set.of(
            MigrateHoldings.class,
            HandOut.class,
            TakeBack.class,
            RecordCopies.class,
            ReportLoss.class,
            TakeOverLoans.class,
            TakeOverDestructions.class,
            CountScanned.class,
            EndStocktakeCount.class);

    private final Repository<StatisticsPeriod> periods;

    LateFacts(Repository<StatisticsPeriod> periods) {
        this.periods = periods;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        Decision decision = DecisionParameter.of(unitOfWork);
        if (decision != null && COUNTED.contains(unitOfWork.getMessage().getPayloadType())) {
            decision.periods()
                    .overAt(decision.occurredAt())
                    .ifPresent(period -> periods.load(period.id().value())
                            .execute(p -> p.cameLate(decision.commandName(), decision.target(), decision)));
        }
        return result;
    }
}
