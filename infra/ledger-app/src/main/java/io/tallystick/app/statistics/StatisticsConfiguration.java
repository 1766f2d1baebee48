package io.tallystick.app.statistics;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.sample.Along;
import io.tallystick.app.sample.SampleOpening;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import io.tallystick.command.due.ConsequenceFollower;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
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
            EventReader log,
            RegisterFollower registers,
            Projections projections,
            CommandDoor door,
            SampleOpening sample) {
        return new Reconciliations(log, registers, new Reconciler(projections, log), door, sample::isBeingMade);
    }

    @Bean
    ComputedReturns computedReturns(EventReader log, ReturnFigures figures) {
        return new ComputedReturns(log, figures);
    }

    /** In a sample periods are compared and returns computed where its people go on from that. */
    @Bean
    Along statisticsAlong(
            Reconciliations reconciliations,
            ComputedReturns computed,
            HikariDataSource commandPool,
            EventReader log,
            CommandDoor door) {
        EventJson json = new EventJson();
        ConsequenceFollower figures =
                new ConsequenceFollower(computed, commandPool, log, stored -> new LogEntry(stored, json).event(), door);
        return () -> {
            reconciliations.compareFrozen();
            figures.catchUp(() -> true);
        };
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
