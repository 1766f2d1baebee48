package io.tallystick.app.axon;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Tells which engine the log is on and which guarantees hold: at start, and at {@code /actuator/info}. */
final class EngineTold implements InfoContributor {
    private static final Logger LOG = LoggerFactory.getLogger(EngineTold.class);

    private final LogEngine engine;

    EngineTold(LogEngine engine) {
        this.engine = engine;
        LOG.info("The log is on {}: {}", engine.label(), engine.guarantees());
    }

    @Override
    public void contribute(Info.Builder builder) {
        builder.withDetail("log", Map.of("engine", engine.label(), "guarantees", engine.guarantees()));
    }
}
