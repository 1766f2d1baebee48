package io.tallystick.app.statistics;

import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.statistics.Reconciler;
import io.tallystick.query.statistics.returns.ReturnFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the two sides together for statistics: neither sees the other. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {
    @Bean(initMethod = "start", destroyMethod = "close")
    Reconciliations reconciliations(
            EventReader log, RegisterFollower registers, Projections projections, CommandDoor door) {
        return new Reconciliations(log, registers, new Reconciler(projections, log), door);
    }

    @Bean
    ComputedReturns computedReturns(EventReader log, ReturnFigures figures) {
        return new ComputedReturns(log, figures);
    }

    @Bean
    ReturnController returnController(EventReader log, ReturnFigures figures, Answers answers) {
        return new ReturnController(log, figures, answers);
    }

    @Bean
    ReconciliationController reconciliationController(
            Reconciliations reconciliations, EventReader log, Answers answers) {
        return new ReconciliationController(reconciliations, log, answers);
    }
}
