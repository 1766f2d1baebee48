package io.tallystick.query.console.rulebook;

import io.tallystick.query.console.kit.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rules, and what if they were others. */
@Configuration(proxyBeanMethods = false)
@Import({RulePages.class, WhatIfPages.class})
public class RulebookConsole {
    @Bean
    RuleTallies ruleTallies(Registers registers) {
        return new RuleTallies(registers);
    }
}
