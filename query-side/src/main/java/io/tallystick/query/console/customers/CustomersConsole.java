package io.tallystick.query.console.customers;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Customer files, who reads them and what is computed of them. */
@Configuration(proxyBeanMethods = false)
@Import({
    CustomerPages.class,
    CustomerCardPages.class,
    DemandPages.class,
    AccessPages.class,
    VisitPages.class,
    RoutePages.class,
    CompositionPages.class,
    CustomerPapers.class,
    OverviewPages.class,
    ReceivablesPages.class,
    ConsolidatedPages.class,
    PolicyPages.class
})
public class CustomersConsole {}
