package io.tallystick.app.sample;

import io.tallystick.app.TallystickProperties;
import io.tallystick.app.documents.KeptContents;
import io.tallystick.app.time.LedgerClock;
import io.tallystick.app.time.LedgerOrigin;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.eventstore.RememberedRecords;
import io.tallystick.query.console.kit.LedgerKind;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The sample, the gate before it, and what tells that a ledger is one. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SampleConfiguration.class);
    private static final Duration READ_WITHIN = Duration.ofMinutes(3);

    @Bean
    @Order(1)
    SampleOpening sampleOpening(
            CommandDoor door,
            KeptContents contents,
            RegisterFollower registers,
            EventReader log,
            LedgerSerializer serializer,
            LedgerClock clock,
            TallystickProperties properties,
            ObjectProvider<Along> along,
            RememberedRecords remembered) {
        return new SampleOpening(door, contents, registers, log, serializer, clock, properties, along, remembered);
    }

    /** The gate opens when the registers show all of it. */
    @Bean
    @Order(2)
    ApplicationRunner sampleShown(SampleOpening opening, Projections projections, EventReader log) {
        return arguments -> {
            if (opening.underWay().isPresent()) {
                long head = log.head();
                for (Model model : projections.models()) {
                    projections.await(model, head, READ_WITHIN);
                }
                opening.open();
                LOG.info("The sample ledger is open");
            }
        };
    }

    @Bean
    FilterRegistrationBean<SampleGate> sampleGate(SampleOpening opening) throws IOException {
        FilterRegistrationBean<SampleGate> gate = new FilterRegistrationBean<>(new SampleGate(opening));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    /** Not healthy until all of it is there: what waits for health waits for the whole. */
    @Bean
    HealthIndicator sampleHealthIndicator(SampleOpening opening) {
        return () -> opening.underWay()
                .map(progress -> Health.outOfService()
                        .withDetail("percent", progress.percent())
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    /** What a ledger is for never changes once it is open, so it is asked for until then only. */
    @Bean
    LedgerKind ledgerKind(EventReader log, LedgerSerializer serializer) {
        AtomicReference<@Nullable Kind> known = new AtomicReference<>();
        return () -> {
            Kind kind = known.get();
            if (kind == null) {
                kind = LedgerOrigin.of(log, serializer).kind();
                known.set(kind);
            }
            return kind;
        };
    }
}
