package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.Follower;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.axon.AppendKey;
import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.LedgerNotes;
import io.tallystick.command.door.LogUses;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.ledger.LedgerEvent.LogFault;
import io.tallystick.events.ledger.LedgerEvent.LogFaultFound;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.query.console.kit.Seal;
import io.tallystick.tlog.CheckpointFolder;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.WitnessClient;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The Merkle log over the ledger: who sequences, where it is kept, who watches. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {
    /** How often the watch looks; what was changed of the newest events shows within twice this. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** How long a witness may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The first is made only while nothing was ever signed: another key would be another log. */
    @Bean
    LogKeys logKeys(TallystickProperties properties, TileTable tiles, Clock clock) {
        TallystickProperties.Proof set = properties.proof();
        Path file = Objects.requireNonNullElseGet(
                set.keyFile(), () -> properties.dataDir().resolve("keys").resolve("log.key"));
        boolean unsigned = tiles.newest().isEmpty();
        SigningKey key = LogKeyFile.read(file, set.origin(), set.keyPassword(), unsigned);
        Path next = set.nextKeyFile();
        LogKeys keys = new LogKeys(
                key, next == null ? null : LogKeyFile.next(next, key, set.keyPassword()), tiles::exchanges, clock);
        keys.exchanges();
        return keys;
    }

    /** Without codes of rows where another engine keeps them. */
    @Bean
    RowCheck rowCheck(ObjectProvider<AppendKey> key, EventReader log) {
        AppendKey there = key.getIfAvailable();
        return there != null && log instanceof PostgresEventReader rows
                ? new CodedRows(rows, there.codes(), there.from())
                : RowCheck.NONE;
    }

    @Bean
    Watch watch(TileTable tiles, EventReader log, Anchors anchors, LogKeys keys, Clock clock, LedgerNotes notes) {
        return new Watch(
                log,
                tiles,
                anchors,
                keys::known,
                clock,
                (found, signed) -> notes.record(new LogFaultFound(
                        LogFault.valueOf(found.kind().name()), found.position(), found.upTo(), found.by(), signed)));
    }

    @Bean
    LedgerNotes ledgerNotes(
            EventStore events, RegisterFollower registers, Clock clock, TallystickProperties properties) {
        return new LedgerNotes(events, registers, clock, properties.houseZone());
    }

    /** Whom to ask to cosign, and how many have to; nobody unless a policy is set. */
    @Bean
    TrustPolicy witnessPolicy(TallystickProperties properties, LogKeys keys) {
        Path file = properties.witnesses().policy();
        return file == null ? TrustPolicy.of(List.of(), List.of(), 0) : PolicyFile.read(file, keys.known());
    }

    @Bean
    Anchors anchors(HikariDataSource commandPool, TrustPolicy witnessPolicy) {
        return new Anchors(new JdbcTemplate(commandPool), witnessPolicy);
    }

    @Bean
    Anchoring anchoring(
            TileTable tiles,
            Anchors anchors,
            LogKeys keys,
            TrustPolicy witnessPolicy,
            Watch watch,
            TallystickProperties properties,
            Clock clock) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        List<WitnessClient> witnesses = witnessPolicy.witnesses().stream()
                .map(party -> new WitnessClient(party.key(), party.url().orElseThrow(), PATIENCE, http))
                .toList();
        Path folder = properties.checkpoints().folder();
        return new Anchoring(
                tiles,
                anchors,
                keys,
                witnessPolicy,
                witnesses,
                folder == null ? null : new CheckpointFolder(folder),
                watch::found,
                clock);
    }

    @Bean(destroyMethod = "close")
    Rounds anchoringRounds(Anchoring anchoring, TallystickProperties properties) {
        return Rounds.of("proof-anchoring", properties.witnesses().every(), anchoring::round);
    }

    @Bean
    Seal.Source seal(Watch watch, LogKeys keys, TileTable tiles) {
        return new LogSeal(watch, keys, tiles);
    }

    @Bean(destroyMethod = "close")
    Rounds watching(Watch watch) {
        return Rounds.of("proof-watch", LOOK, watch::look);
    }

    @Bean(destroyMethod = "close")
    SequencerWork sequencer(
            HikariDataSource commandPool,
            EventReader log,
            LogKeys keys,
            RowCheck rows,
            Watch watch,
            Anchoring anchoring,
            Clock clock) {
        return new SequencerWork(
                log,
                // Its connection is held for as long as the program runs, so it is none of the pool's.
                new DriverManagerDataSource(commandPool.getJdbcUrl()),
                // A table of its own each time: what is written waits in it, for nobody else and no later try to see.
                () -> Sequencer.resume(log, table(commandPool), keys, rows, watch::found, clock),
                anchoring);
    }

    @Bean
    Follower sequencing(SequencerWork sequencer) {
        return new Follower(sequencer::start);
    }

    /** To be read. Its connections are short, so it shares the command side's. */
    @Bean
    TileTable tiles(HikariDataSource commandPool) {
        return table(commandPool);
    }

    static TileTable table(HikariDataSource pool) {
        return new TileTable(new JdbcTemplate(pool), new TransactionTemplate(new DataSourceTransactionManager(pool)));
    }

    @Bean
    ProofController proofController(
            TileTable tiles,
            EventReader log,
            LogKeys keys,
            Watch watch,
            Anchors anchors,
            HousePosts posts,
            LogUses uses,
            Answers answers) {
        return new ProofController(tiles, anchors, log, keys, watch, posts, uses, answers);
    }
}
