package io.tallystick.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickApplication;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.eventstore.PostgresEventStorageEngine;
import io.tallystick.testkit.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon 4.13 names Boot 3's packages, and under Boot 4 would settle silently for no transactions, or for another engine.
 * The whole program is started and asked what it runs on.
 */
class AxonUnderBootTest {
    static final Map<String, Object> OPENING = Map.of(
            "house", "House of the test",
            "kind", "REAL",
            "profile", "SOURCE",
            "fondsNumber", "Z109",
            "fondsName", "House of the test",
            "unitCode", "BGS",
            "unitName", "Office",
            "employeeNumber", "E0001",
            "employeeName", "Admin",
            "account", "admin");

    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = new SpringApplicationBuilder(TallystickApplication.class)
                .run(
                        "--server.port=0",
                        "--tallystick.data-dir=" + directory.resolve("data"),
                        "--tallystick.db.url=" + TestPostgres.newDatabase());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void whatever_processes_events_has_springs_transactions() {
        TransactionManager manager =
                program.getBean(EventProcessingConfiguration.class).transactionManager("any processor");
        assertThat(manager).isInstanceOf(SpringTransactionManager.class);
        List<Boolean> active = new ArrayList<>();
        manager.executeInTransaction(() -> active.add(TransactionSynchronizationManager.isActualTransactionActive()));
        assertThat(active).containsExactly(true);
    }

    @Test
    void a_command_waits_in_no_transaction_and_holds_no_connection() {
        HikariDataSource pool = program.getBean("commandPool", HikariDataSource.class);
        List<Boolean> active = new ArrayList<>();
        List<Integer> connections = new ArrayList<>();
        Answer answer;
        Registration seen = program.getBean(CommandBus.class).registerHandlerInterceptor((unit, chain) -> {
            active.add(TransactionSynchronizationManager.isActualTransactionActive());
            unit.onPrepareCommit(u -> connections.add(leastActive(pool)));
            return chain.proceed();
        });
        try {
            answer = program.getBean(CommandDoor.class)
                    .submit(Call.of(
                            "admin",
                            "ledger",
                            "OpenLedger",
                            JsonMapper.builder().build().valueToTree(OPENING)));
        } finally {
            seen.cancel();
        }
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(active).containsExactly(false);
        assertThat(connections).containsExactly(0);
    }

    /** The command waits meanwhile; the rounds of the program, which use the pool for a moment, do not keep anything. */
    private static int leastActive(HikariDataSource pool) {
        int least = pool.getHikariPoolMXBean().getActiveConnections();
        for (int looks = 0; least > 0 && looks < 200; looks++) {
            LockSupport.parkNanos(10_000_000);
            least = Math.min(least, pool.getHikariPoolMXBean().getActiveConnections());
        }
        return least;
    }

    @Test
    void events_are_stored_by_our_engine_and_by_no_other() {
        assertThat(program.getBeansOfType(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(program.getBeansOfType(EventStore.class).values())
                .singleElement()
                .isInstanceOf(EmbeddedEventStore.class);
        assertThat(program.getBean(LogEngine.class)).isEqualTo(LogEngine.POSTGRESQL);
        assertThat(program.getBean(org.axonframework.config.Configuration.class).eventStore())
                .isSameAs(program.getBean(EventStore.class));
    }
}
