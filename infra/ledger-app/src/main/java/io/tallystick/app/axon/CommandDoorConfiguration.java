package io.tallystick.app.axon;

import io.tallystick.app.TallystickProperties;
import io.tallystick.app.database.Secrets;
import io.tallystick.command.CommandSide;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.CommandTypes;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.RequestHash;
import io.tallystick.command.door.http.Answers;
import io.tallystick.command.door.http.BadRequests;
import io.tallystick.command.door.http.Bodies;
import io.tallystick.command.door.http.CommandController;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.CommandKeys;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.text.Messages;
import io.tallystick.eventstore.BlockRecordNumbers;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.query.console.kit.Frames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The command side: bus, registers, vault and door. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandDoorConfiguration {
    /** Without a transaction of its own: only the appender has one, so waiting commands hold no connection. */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
    }

    @Bean
    CommandSide commandSide() {
        return new CommandSide();
    }

    @Bean
    CommandTypes commandTypes() {
        return new CommandTypes(CommandSide.COMMANDS);
    }

    @Bean
    Secrets secrets(TallystickProperties properties) {
        return new Secrets(properties.dataDir().resolve("secrets"));
    }

    @Bean
    RegisterFollower registerFollower(EventReader reader, LedgerSerializer serializer) {
        return new RegisterFollower(reader, serializer::event);
    }

    @Bean
    CommandDoor commandDoor(
            CommandTypes types,
            CommandBus bus,
            EventStore events,
            RegisterFollower registers,
            CommandKeys keys,
            BlockRecordNumbers numbers,
            Vault vault,
            Secrets secrets,
            Clock clock,
            TallystickProperties properties) {
        return new CommandDoor(new CommandDoor.Parts(
                types,
                bus,
                events,
                registers,
                keys,
                numbers,
                vault,
                new RequestHash(secrets.bytes("request-hash")),
                clock,
                properties.houseZone(),
                UnaryOperator.identity()));
    }

    @Bean
    Messages messages() {
        List<String> names = List.of(
                "problems",
                "commands_house",
                "commands_custody",
                "refusals_house",
                "refusals_custody",
                "commands_loans",
                "refusals_loans",
                "commands_retention",
                "refusals_retention",
                "commands_documents",
                "refusals_documents",
                "commands_notices",
                "refusals_notices",
                "commands_statistics",
                "refusals_statistics",
                "commands_customers",
                "refusals_customers",
                "commands_shifts",
                "refusals_shifts",
                "commands_leave",
                "refusals_leave");
        return new Messages(names, LegalClauses.get().sources());
    }

    @Bean
    Answers answers(Messages messages, ObjectProvider<Frames> frames) {
        return new Answers(
                messages,
                (value, language) -> Optional.ofNullable(frames.getIfAvailable())
                        .flatMap(around -> around.show(around.texts(language)).named(value)));
    }

    @Bean
    CommandController commandController(CommandDoor door, Answers answers, TallystickProperties properties) {
        return new CommandController(door, answers, new Bodies(properties.mostBodyBytes()));
    }

    @Bean
    BadRequests badRequests(Answers answers) {
        return new BadRequests(answers);
    }

    @Bean
    RepeatedRefusals repeatedRefusals(CommandDoor door) {
        return new RepeatedRefusals(door);
    }

    /** Records the counts of refusals that were repeated within their minute. */
    static final class RepeatedRefusals implements AutoCloseable {
        private final CommandDoor door;

        RepeatedRefusals(CommandDoor door) {
            this.door = door;
        }

        @Scheduled(fixedDelay = 5_000)
        void record() {
            door.recordRepeatedRefusals();
        }

        @Override
        public void close() {
            door.recordRepeatedRefusals();
        }
    }
}
