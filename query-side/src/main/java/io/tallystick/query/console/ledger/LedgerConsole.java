package io.tallystick.query.console.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The state of the proof. */
@Configuration(proxyBeanMethods = false)
@Import(ProofPages.class)
public class LedgerConsole {}
