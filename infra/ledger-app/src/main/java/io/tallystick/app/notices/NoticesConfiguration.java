package io.tallystick.app.notices;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.database.Secrets;
import io.tallystick.app.notices.WebhookCarrier.Hmac;
import io.tallystick.command.CommandSide;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.due.Consequence;
import io.tallystick.command.due.ConsequenceFollower;
import io.tallystick.command.due.DueClock;
import io.tallystick.command.due.DueRegister;
import io.tallystick.command.due.LogFollower;
import io.tallystick.command.due.Rounds;
import io.tallystick.command.notices.Carrier;
import io.tallystick.command.notices.NoticeGiving;
import io.tallystick.command.notices.Outbox;
import io.tallystick.command.notices.Postman;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.Leases;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.events.text.Language;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.query.console.notices.CalendarSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

/** The rounds the ledger makes by itself, and what goes out on them. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    /** The one stream and the tables the rounds are made on. */
    private record Ground(HikariDataSource pool, EventReader log, Function<StoredEvent, DomainEvent> decoder) {}

    @Bean(destroyMethod = "close")
    Rounds rounds(
            HikariDataSource commandPool,
            EventReader log,
            LedgerSerializer serializer,
            CommandDoor door,
            RegisterFollower registers,
            Vault vault,
            Clock clock,
            TallystickProperties properties,
            ObjectProvider<JavaMailSender> mail,
            List<Consequence> managers) {
        Ground ground = new Ground(commandPool, log, serializer::event);
        List<Carrier> carriers = carriers(properties.notices(), mail.getIfAvailable());
        Outbox outbox = new Outbox(commandPool);
        DueRegister register = new DueRegister(commandPool, CommandSide.DUES, properties.houseZone());
        NoticeGiving giving = new NoticeGiving(
                log,
                ground.decoder(),
                registers,
                employee -> ways(employee, carriers, outbox, ground),
                clock,
                properties.houseZone());
        LocalTime summaryAt = LocalTime.parse(properties.notices().summaryAt());
        return new Rounds(
                // Its connection is held for as long as the program runs, so it is none of the pool's.
                new Leases(new DriverManagerDataSource(commandPool.getJdbcUrl())),
                new LogFollower("due", commandPool, log, ground.decoder(), List.of(register, outbox)),
                new DueClock(register, door, registers, clock, properties.houseZone()),
                Stream.concat(managers.stream(), Stream.of(giving))
                        .map(manager -> new ConsequenceFollower(manager, commandPool, log, ground.decoder(), door))
                        .toList(),
                carriers.stream()
                        .<Rounds.Sender>map(carrier -> new Postman(
                                outbox,
                                door,
                                carrier,
                                log,
                                ground.decoder(),
                                vault,
                                clock,
                                properties.houseZone(),
                                summaryAt))
                        .toList());
    }

    private static List<Carrier> carriers(TallystickProperties.Notices settings, @Nullable JavaMailSender mail) {
        List<Carrier> carriers = new ArrayList<>();
        if (mail != null) {
            Language language = Arrays.stream(Language.values())
                    .filter(one -> one.tag().equals(settings.language()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "tallystick.notices.language is no language of the ledger: " + settings.language()));
            carriers.add(new MailCarrier(mail, new NoticeText(language, settings.address()), settings.from()));
        }
        if (settings.webhook() != null) {
            carriers.add(new WebhookCarrier(settings.webhook(), settings.webhookSecret()));
        }
        return List.copyOf(carriers);
    }

    /** Nothing leaves a sample; mail goes to those who gave an address. */
    private static List<NoticeWay> ways(RecordId employee, List<Carrier> carriers, Outbox outbox, Ground ground) {
        if (carriers.isEmpty() || isSample(ground)) {
            return List.of();
        }
        return carriers.stream()
                .map(Carrier::way)
                .filter(way -> way != NoticeWay.MAIL || outbox.address(employee).isPresent())
                .toList();
    }

    private static boolean isSample(Ground ground) {
        return ground.log()
                .at(1)
                .map(ground.decoder())
                .filter(first -> !(first instanceof LedgerOpened opened) || opened.kind() == Kind.SAMPLE)
                .isPresent();
    }

    @Bean
    Turns turns(Rounds rounds) {
        return new Turns(rounds);
    }

    @Bean
    CalendarSecrets calendarSecrets(Secrets secrets) {
        byte[] key = secrets.bytes("calendar-address");
        return (employee, number) -> Hmac.hex(key, (employee + "/" + number).getBytes(StandardCharsets.UTF_8))
                .substring(0, 40);
    }

    /** Makes a round every few seconds, from when the ledger is opened and serves until before anything of it stops. */
    static final class Turns implements SmartLifecycle {
        private final Rounds rounds;
        private volatile boolean ready;
        private volatile boolean running;

        Turns(Rounds rounds) {
            this.rounds = rounds;
        }

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            ready = true;
        }

        @Scheduled(fixedDelay = 2_000)
        void turn() {
            if (ready && running) {
                rounds.makeOrTell();
            }
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            rounds.close();
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return Integer.MAX_VALUE;
        }
    }
}
