package io.tallystick.app.axon;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Orders Axon's auto-configurations after Boot's own. Axon 4.13 names the packages of Boot 3, so under Boot 4 it runs
 * too early and would settle silently for having no transactions. Has no beans.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
public class AxonAfterBoot {}
