package io.tallystick.query.console.time;

import io.tallystick.query.read.LookingBack;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The time machine: a moment to look at, histories, comparison, projections. */
@Configuration(proxyBeanMethods = false)
@Import({
    TimelinePages.class,
    ProjectionPages.class,
    TimePages.class,
    ComparePages.class,
    StepPages.class,
    EventCatalogue.class,
    BeingBuiltAdvice.class
})
public class TimeConsole {
    /** After {@link io.tallystick.query.read.LookingBack}, which says whether there is anything to do. */
    @Bean
    FilterRegistrationBean<PastLinks> pastLinks() {
        FilterRegistrationBean<PastLinks> links = new FilterRegistrationBean<>(new PastLinks());
        links.setOrder(LookingBack.ORDER + 1);
        return links;
    }
}
