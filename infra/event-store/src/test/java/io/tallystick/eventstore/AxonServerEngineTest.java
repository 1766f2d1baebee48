package io.tallystick.eventstore;

import io.tallystick.testkit.AxonServerStandIn;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole contract on the engine of the profile {@code axonserver}: on the Axon Server the environment names, which must be
 * empty, {@code AXON_SERVER=host:8124}; where it names none, on {@link AxonServerStandIn}, which proves our side of the
 * protocol and nothing about a server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerEngineTest extends StorageContract {
    private AxonServerStandIn standIn;
    private AxonServerNode node;

    @BeforeAll
    void connect() {
        standIn = AxonServerStandIn.start();
        String server = System.getenv("AXON_SERVER");
        node = new AxonServerNode(
                server == null || server.isBlank() ? standIn.address() : server,
                AxonServerNode.newDatabase(),
                Duration.ofMinutes(1));
    }

    @Override
    EventStore store() {
        return node.store();
    }

    @AfterAll
    void disconnect() {
        node.close();
        standIn.close();
    }
}
