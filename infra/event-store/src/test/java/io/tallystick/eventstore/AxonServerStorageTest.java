package io.tallystick.eventstore;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The whole contract on the Axon Server that the environment names, {@code AXON_SERVER=host:8124}. */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerStorageTest extends StorageContract {
    private AxonServerConnectionManager connections;
    private AxonServerEventStore store;

    @BeforeAll
    void connect() {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(System.getenv("AXON_SERVER"))
                .componentName("tallystick-contract")
                .build();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        LedgerSerializer serializer = new LedgerSerializer();
        store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Override
    EventStore store() {
        return store;
    }

    @AfterAll
    void disconnect() {
        connections.shutdown();
    }
}
