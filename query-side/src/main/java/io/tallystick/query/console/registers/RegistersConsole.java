package io.tallystick.query.console.registers;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers, searches and imports: one page for every read model. */
@Configuration(proxyBeanMethods = false)
@Import({RegisterPages.class, ImportPages.class, SearchPages.class, BadQueryAdvice.class})
public class RegistersConsole {}
