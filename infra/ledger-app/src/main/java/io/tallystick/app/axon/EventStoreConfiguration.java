package io.tallystick.app.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.time.LedgerClock;
import io.tallystick.app.time.LedgerOrigin;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.BlockRecordNumbers;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.eventstore.RememberedRecords;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What the event store is whatever its engine; the engine is chosen by profile. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    /** The ledger's time; what the log says of it comes before anything that asks. */
    @Bean
    LedgerClock clock(EventReader log, LedgerSerializer serializer) {
        return LedgerClock.of(LedgerOrigin.of(log, serializer));
    }

    @Bean
    @Primary
    LedgerSerializer serializer() {
        return new LedgerSerializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    @Bean
    AppendListeners appendListeners() {
        return new AppendListeners();
    }

    @Bean
    BlockRecordNumbers recordNumbers(HikariDataSource commandPool) {
        return new BlockRecordNumbers(commandPool, 50);
    }

    /** While a sample is made up its script alone appends. */
    @Bean
    RememberedRecords rememberedRecords(EventStorageEngine engine, LedgerClock clock) {
        return new RememberedRecords(engine, clock::stands, clock);
    }

    @Bean
    LockFactory recordLocks(RememberedRecords records) {
        return records.lockingLess(PessimisticLockFactory.usingDefaults());
    }

    @Bean
    EmbeddedEventStore eventStore(RememberedRecords records) {
        return EmbeddedEventStore.builder().storageEngine(records.engine()).build();
    }

    @Bean
    EngineTold engineTold(LogEngine engine) {
        return new EngineTold(engine);
    }
}
