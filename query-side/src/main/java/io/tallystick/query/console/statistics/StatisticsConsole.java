package io.tallystick.query.console.statistics;

import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.statistics.returns.ReturnFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Periods and returns. */
@Configuration(proxyBeanMethods = false)
@Import({PeriodPages.class, ReturnPages.class, ReturnPaper.class})
public class StatisticsConsole {
    @Bean
    ReturnFigures returnFigures(EventReader log, Vault vault, Frames frames) {
        return new ReturnFigures(log, vault, frames.zone());
    }
}
