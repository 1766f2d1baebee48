package io.tallystick.query.console.organisation;

import io.tallystick.events.kernel.Vault;
import io.tallystick.query.organisation.StaffStatistics;
import io.tallystick.query.projections.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Posts and staff. */
@Configuration(proxyBeanMethods = false)
@Import({StaffPages.class, PostPages.class})
public class OrganisationConsole {
    @Bean
    StaffStatistics staffStatistics(Projections projections, Vault vault) {
        return new StaffStatistics(projections, vault);
    }
}
