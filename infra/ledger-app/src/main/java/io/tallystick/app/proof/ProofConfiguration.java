package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.Follower;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.LedgerNotes;
import io.tallystick.command.door.LogUses;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.ledger.LedgerEvent.LogFault;
import io.tallystick.events.ledger.LedgerEvent.LogFaultFound;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.console.Seal;
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

    /** Made only while nothing was ever signed: another key would be another log. */
    @Bean
    SigningKey logKey(TallystickProperties properties, TileTable tiles) {
        Path file = Objects.requireNonNullElseGet(
                properties.proof().keyFile(),
                () -> properties.dataDir().resolve("keys").resolve("log.key"));
        boolean unsigned = tiles.newest().isEmpty();
        return LogKeyFile.read(file, properties.proof().origin(), unsigned);
    }

    @Bean
    Watch watch(TileTable tiles, EventReader log, Anchors anchors, SigningKey logKey, Clock clock, LedgerNotes notes) {
        return new Watch(
                log,
                tiles,
                anchors,
                List.of(logKey.verifier()),
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
    TrustPolicy witnessPolicy(TallystickProperties properties, SigningKey logKey) {
        Path file = properties.witnesses().policy();
        return file == null ? TrustPolicy.of(List.of(), List.of(), 0) : PolicyFile.read(file, logKey.verifier());
    }

    @Bean
    Anchors anchors(HikariDataSource commandPool, TrustPolicy witnessPolicy) {
        return new Anchors(new JdbcTemplate(commandPool), witnessPolicy);
    }

    @Bean
    Anchoring anchoring(
            TileTable tiles,
            Anchors anchors,
            SigningKey logKey,
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
                logKey,
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
    Seal.Source seal(Watch watch, SigningKey logKey) {
        return new LogSeal(watch, logKey.verifier());
    }

    @Bean(destroyMethod = "close")
    Rounds watching(Watch watch) {
        return Rounds.of("proof-watch", LOOK, watch::look);
    }

    @Bean(destroyMethod = "close")
    SequencerWork sequencer(
            HikariDataSource commandPool, EventReader log, SigningKey logKey, Anchoring anchoring, Clock clock) {
        return new SequencerWork(
                log,
                // Its connection is held for as long as the program runs, so it is none of the pool's.
                new DriverManagerDataSource(commandPool.getJdbcUrl()),
                // A table of its own each time: what is written waits in it, for nobody else and no later try to see.
                () -> Sequencer.resume(log, table(commandPool), logKey, clock),
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
            SigningKey logKey,
            Watch watch,
            Anchors anchors,
            HousePosts posts,
            LogUses uses,
            Answers answers) {
        return new ProofController(tiles, anchors, log, logKey.verifier(), watch, posts, uses, answers);
    }
}
