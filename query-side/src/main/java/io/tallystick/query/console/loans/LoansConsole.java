package io.tallystick.query.console.loans;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages and papers of loans. */
@Configuration(proxyBeanMethods = false)
@Import({LoanPages.class, OutCards.class})
public class LoansConsole {}
