package io.tallystick.app.customers;

import io.tallystick.command.customers.DenialsCounted;
import io.tallystick.command.customers.ProfileStrengthened;
import io.tallystick.command.customers.leavers.LeaverBooks;
import io.tallystick.command.customers.leavers.LeaversListed;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.command.due.Consequence;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.customers.CardPermits;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reading customer files. */
@Configuration(proxyBeanMethods = false)
class CustomersConfiguration {
    @Bean
    CardPermits cardPermits(Clock clock) {
        return new CardPermits(clock);
    }

    /** Many denials in a day raise an alert (IV-16). */
    @Bean
    Consequence denialsCounted() {
        EventJson json = new EventJson();
        return new DenialsCounted(stored -> new LogEntry(stored, json).provenance());
    }

    /** Who leaves has no grant and no customer from that moment on (IV-13). */
    @Bean
    Consequence leaversListed(EventReader log) {
        return new LeaversListed(new LeaverBooks(log));
    }

    /** A stronger legal profile lengthens what runs (VI-11). */
    @Bean
    Consequence profileStrengthened() {
        return new ProfileStrengthened();
    }

    @Bean
    ReadingCustomers readingCustomers(CommandDoor door, EventReader log, CardPermits permits, Answers answers) {
        return new ReadingCustomers(door, log, permits, answers);
    }

    @Bean
    TakingProductions takingProductions(CommandDoor door, CardPermits permits, Answers answers) {
        return new TakingProductions(door, permits, answers);
    }
}
