package io.tallystick.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.axoniq.axonserver.grpc.event.Event;
import io.tallystick.app.TallystickApplication;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.eventstore.AxonServerEventStorageEngine;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.AxonServerStandIn;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program with the profile {@code axonserver}, on {@link AxonServerStandIn}: the wiring, and that commands, registers,
 * refusals and repeated keys go through it. Nothing is shown about a real Axon Server.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AxonServerProfileTest {
    private static AxonServerStandIn server;
    private static String database;
    private static ConfigurableApplicationContext program;

    private static Path directory;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        directory = temporary;
        server = AxonServerStandIn.start();
        database = TestPostgres.newDatabase();
        program = start(server.address(), database);
    }

    private static ConfigurableApplicationContext start(String server, String database) {
        return new SpringApplicationBuilder(TallystickApplication.class)
                .profiles("axonserver")
                .run(
                        "--server.port=0",
                        "--tallystick.data-dir=" + directory.resolve("data"),
                        "--tallystick.db.url=" + database,
                        "--axon.axonserver.servers=" + server,
                        "--axon.axonserver.commit-timeout=3000");
    }

    @AfterAll
    static void stop() {
        program.close();
        server.close();
    }

    private static Answer submit(String context, String command, Map<String, Object> body, String key) {
        return program.getBean(CommandDoor.class)
                .submit(Call.of(
                                "admin",
                                context,
                                command,
                                JsonMapper.builder().build().valueToTree(body))
                        .withKey(key));
    }

    @Test
    @Order(1)
    void the_store_is_ours_on_the_connector_and_commands_stay_in_the_process() {
        assertThat(program.getBeansOfType(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(AxonServerEventStorageEngine.class);
        assertThat(program.getBeansOfType(CommandBus.class).values())
                .singleElement()
                .isInstanceOf(SimpleCommandBus.class);
        assertThat(program.getBean(org.axonframework.config.Configuration.class).eventStore())
                .isSameAs(program.getBean(EventStore.class));
    }

    @Test
    @Order(2)
    void commands_and_refusals_are_stored_on_the_server_and_keys_stand_for_one_command() throws SQLException {
        Answer opened = submit("ledger", "OpenLedger", AxonUnderBootTest.OPENING, "open");
        assertThat(opened).isInstanceOf(Answer.Accepted.class);
        int stored = server.events().size();
        Answer again = submit("ledger", "OpenLedger", AxonUnderBootTest.OPENING, "open");

        assertThat(again).isInstanceOfSatisfying(Answer.Accepted.class, repeated -> {
            assertThat(repeated.repeated()).isTrue();
            assertThat(repeated.appended()).isEqualTo(((Answer.Accepted) opened).appended());
        });
        assertThat(server.events()).hasSize(stored);
        assertThat(submit("ledger", "OpenLedger", AxonUnderBootTest.OPENING, "another"))
                .isInstanceOf(Answer.Refused.class);
        assertThat(server.events().getLast().getPayload().getType()).isEqualTo("ledger.CommandRefused");
        assertThat(submit("organisation", "OpenFonds", Map.of("number", "Z110", "name", "second"), "fonds"))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(countOf("public.domain_event")).isZero();
    }

    @Test
    @Order(3)
    void read_models_are_built_from_the_server() throws Exception {
        EventReader log = program.getBean(EventReader.class);
        List<StoredEvent> events = new ArrayList<>();
        log.read(0, Long.MAX_VALUE, 10_000, events::add);
        assertThat(events)
                .extracting(StoredEvent::eventId)
                .isEqualTo(server.events().stream()
                        .map(Event::getMessageIdentifier)
                        .toList());

        Projections projections = program.getBean(Projections.class);
        for (Model model : projections.models()) {
            assertThat(projections.await(model, log.head(), Eventually.PATIENCE))
                    .as(model.name())
                    .isTrue();
        }
        assertThat(projections.status())
                .allSatisfy(status -> assertThat(status.error()).isNull());
    }

    private static int countOf(String table) throws SQLException {
        try (Connection connection =
                        program.getBean("commandPool", HikariDataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    @Order(4)
    void it_tells_which_guarantees_hold() {
        Info.Builder info = new Info.Builder();
        program.getBean(EngineTold.class).contribute(info);
        assertThat(info.build().getDetails().get("log"))
                .isEqualTo(Map.of("engine", "axon-server", "guarantees", LogEngine.AXON_SERVER.guarantees()));
        assertThat(LogEngine.AXON_SERVER.guarantees().get(Guarantee.Reach.NARROWED))
                .contains(Guarantee.COMMAND_KEY_UNIQUE, Guarantee.REGISTERS_CHECKED_BY_APPEND);
        assertThat(LogEngine.AXON_SERVER.guarantees().get(Guarantee.Reach.HOLDS))
                .as("nothing was ever shown on a real server")
                .isNull();
        assertThat(LogEngine.POSTGRESQL.guarantees()).containsOnlyKeys(Guarantee.Reach.HOLDS);
    }

    @Test
    @Order(5)
    void a_server_that_is_not_there_is_named_at_start() {
        assertThatThrownBy(
                        () -> start("127.0.0.1:1", TestPostgres.newDatabase()).close())
                .hasStackTraceContaining("The log on Axon Server at 127.0.0.1:1 cannot be read");
    }
}
