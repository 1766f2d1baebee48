package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** The whole contract: reading, and what an append promises. Axon's in-memory engine promises none of the latter. */
abstract class StorageContract extends ReadingContract {
    @Test
    void aRecordIsOpenedOnce() {
        store().publish(event(box, 0));

        assertThatThrownBy(() -> store().publish(event(box, 0)))
                .isInstanceOfAny(AggregateStreamCreationException.class, ConcurrencyException.class);
        assertThat(store().readEvents(box).asStream()).hasSize(1);
    }

    @Test
    void aSequenceNumberIsGivenOnce() {
        store().publish(List.of(event(box, 0), event(box, 1)));

        assertThatThrownBy(() -> store().publish(event(box, 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(store().readEvents(box).asStream()).hasSize(2);
    }

    @Test
    void aCommandIsStoredWholeOrNotAtAll() {
        store().publish(event(crate, 0));

        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    store().publish(event(box, 0));
                    store().publish(List.of(event(crate, 0), event(box, 1)));
                }))
                .isInstanceOfAny(AggregateStreamCreationException.class, ConcurrencyException.class);
        assertThat(store().readEvents(box).hasNext()).isFalse();
    }

    @Test
    void nothingIsStoredBeforeTheUnitOfWorkCommits() {
        AtomicReference<Boolean> early = new AtomicReference<>(true);
        store().publish(event(box, 0));
        inUnitOfWork(() -> {
            store().publish(event(box, 1));
            early.set(storedByNow(box) > 1);
        });

        assertThat(early.get()).isFalse();
        assertThat(storedByNow(box)).isEqualTo(2);
    }

    /** Counted on another thread, which does not see what is staged in this one's unit of work. */
    private long storedByNow(String record) {
        return CompletableFuture.supplyAsync(
                        () -> store().readEvents(record).asStream().count(), Thread::startVirtualThread)
                .join();
    }

    @Test
    void whatWasRolledBackIsNotStored() {
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    store().publish(event(box, 0));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(store().readEvents(box).hasNext()).isFalse();
    }

    @Test
    void aNestedUnitOfWorkIsPartOfTheOneAppend() throws Exception {
        DomainEventMessage<?> outer = event(box, 0);
        DomainEventMessage<?> inner = event(crate, 0);
        DomainEventMessage<?> last = event(box, 1);
        inUnitOfWork(() -> {
            store().publish(outer);
            inUnitOfWork(() -> store().publish(inner));
            store().publish(last);
        });

        assertThat(sinceTheStart(3))
                .extracting(TrackedEventMessage::getIdentifier)
                .containsExactlyInAnyOrder(outer.getIdentifier(), inner.getIdentifier(), last.getIdentifier());
    }

    @Test
    void aNestedUnitOfWorkFailsWithItsRoot() {
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    inUnitOfWork(() -> store().publish(event(crate, 0)));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(store().readEvents(crate).hasNext()).isFalse();
    }

    static void inUnitOfWork(Runnable task) {
        DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"))
                .execute(task);
    }
}
