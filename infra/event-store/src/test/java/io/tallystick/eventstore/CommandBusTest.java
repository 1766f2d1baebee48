package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandBusTest {
    private final TestLog log = TestLog.fresh();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(log.engine()).build();
    private final CommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();

    record OpenFonds(String key) {}

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }

    private static DomainEventMessage<?> opened(String key) {
        RecordId fonds = RecordId.of("fonds", key);
        return new GenericDomainEventMessage<>(
                "Fonds", fonds.value(), 0, new FondsOpened(fonds, "Z109", "Fonds " + key));
    }

    private CommandResultMessage<?> send(OpenFonds command) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        return callback.getResult();
    }

    @Test
    void fiveHundredAndTwelveCommandsWaitTogetherThoughThePoolHasFour() throws Exception {
        bus.subscribe(OpenFonds.class.getName(), message -> {
            OpenFonds command = (OpenFonds) message.getPayload();
            assertThat(store.readEvents("fonds/" + command.key()).hasNext()).isFalse();
            store.publish(opened(command.key()));
            return command.key();
        });
        try (ExecutorService clients = Executors.newFixedThreadPool(512)) {
            List<Future<CommandResultMessage<?>>> answers = new ArrayList<>();
            for (int i = 0; i < 2_048; i++) {
                OpenFonds command = new OpenFonds("f" + i);
                answers.add(clients.submit(() -> send(command)));
            }
            for (Future<CommandResultMessage<?>> answer : answers) {
                CommandResultMessage<?> result = answer.get();
                assertThat(result.isExceptional())
                        .as(() -> String.valueOf(result.optionalExceptionResult()))
                        .isFalse();
            }
        }

        assertThat(log.reader().head()).isEqualTo(2_048);
    }

    @Test
    void theTermsOfTheRootAreKeptAndItsOutcomeTold() throws Exception {
        AtomicReference<Appended> outcome = new AtomicReference<>();
        bus.subscribe(OpenFonds.class.getName(), message -> {
            String key = ((OpenFonds) message.getPayload()).key();
            byte[] hash = "request".getBytes(StandardCharsets.UTF_8);
            CurrentUnitOfWork.get()
                    .resources()
                    .put(AppendTerms.RESOURCE, new AppendTerms("7 once", hash, Map.of("organisation", 0L)));
            CurrentUnitOfWork.get().afterCommit(root -> outcome.set(root.getResource(AppendTerms.OUTCOME)));
            store.publish(opened(key));
            store.publish(opened(key + "b"));
            return key;
        });

        assertThat(send(new OpenFonds("a")).isExceptional()).isFalse();
        assertThat(outcome.get()).isEqualTo(new Appended(1, 2, "fonds/a", 0));
        assertThat(log.reader().find("7 once").orElseThrow().outcome()).isEqualTo(outcome.get());
        CommandResultMessage<?> again = send(new OpenFonds("c"));
        assertThat(again.exceptionResult()).isInstanceOf(CommandAlreadyAccepted.class);
        assertThat(log.reader().head()).isEqualTo(2);
    }

    @Test
    void aConflictFailsItsCommandAlone() {
        bus.subscribe(OpenFonds.class.getName(), message -> {
            store.publish(opened(((OpenFonds) message.getPayload()).key()));
            return null;
        });

        assertThat(send(new OpenFonds("a")).isExceptional()).isFalse();
        assertThat(send(new OpenFonds("a")).exceptionResult()).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(send(new OpenFonds("b")).isExceptional()).isFalse();
    }

    @Test
    void anEventOfNoRecordStandsForItselfInItsContext() {
        store.publish(GenericEventMessage.asEventMessage(new RefusalsRepeated(
                "1", 3, Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:01:00Z"))));

        StoredEvent stored = log.reader().at(1).orElseThrow();
        assertThat(stored.aggregateType()).isEqualTo("ledger");
        assertThat(stored.aggregateId()).isEqualTo(stored.eventId());
        assertThat(stored.sequence()).isZero();
        assertThat(stored.type()).isEqualTo("ledger.RefusalsRepeated");
        assertThat(stored.register()).isNull();
    }

    @Test
    void whatChangesARegisterIsMarkedAndMetadataAreFlatText() {
        store.publish(opened("a").andMetaData(Map.of("post", "ARCHIVIST", "cause", 17L, "by", "employee/7")));

        StoredEvent stored = log.reader().at(1).orElseThrow();
        assertThat(stored.register()).isEqualTo("organisation");
        assertThat(stored.metadata())
                .asString()
                .isEqualTo("{\"by\":\"employee/7\",\"cause\":\"17\",\"post\":\"ARCHIVIST\"}");
    }

    @Test
    void anEventThatIsTooLargeIsRefusedBeforeAnythingIsStored() {
        RecordId fonds = RecordId.of("fonds", "a");
        assertThatThrownBy(() -> store.publish(List.of(
                        opened("b"),
                        new GenericDomainEventMessage<>(
                                "Fonds", fonds.value(), 0, new FondsOpened(fonds, "Z109", "x".repeat(61_440))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("organisation.FondsOpened");

        assertThat(log.reader().head()).isZero();
    }
}
