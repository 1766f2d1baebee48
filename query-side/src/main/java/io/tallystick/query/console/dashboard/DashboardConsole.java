package io.tallystick.query.console.dashboard;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.dashboard.Dashboard;
import io.tallystick.query.projections.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Charts that lead to their rows. */
@Configuration(proxyBeanMethods = false)
@Import(DashboardPages.class)
public class DashboardConsole {
    @Bean
    Dashboard dashboard(Projections projections, Frames frames) {
        return new Dashboard(projections, frames.zone());
    }
}
