package io.tallystick.app.customers;

import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.customers.CardPermits;
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

    @Bean
    ReadingCustomers readingCustomers(CommandDoor door, EventReader log, CardPermits permits, Answers answers) {
        return new ReadingCustomers(door, log, permits, answers);
    }
}
