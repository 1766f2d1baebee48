package io.tallystick.app.query;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.console.ConsoleConfiguration;
import io.tallystick.query.projections.Projections;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side: the projector with every read model, and the console. */
@Configuration(proxyBeanMethods = false)
@Import(ConsoleConfiguration.class)
class QueryConfiguration {
    @Bean(initMethod = "start", destroyMethod = "close")
    Projections projections(@Qualifier("query") HikariDataSource queryPool, EventReader log, Clock clock) {
        return new Projections(List.of(), queryPool, log, clock);
    }
}
