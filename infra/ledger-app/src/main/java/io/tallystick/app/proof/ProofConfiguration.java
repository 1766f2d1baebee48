package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.Follower;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.console.Seal;
import io.tallystick.tlog.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    Watch watch(TileTable tiles, EventReader log, SigningKey logKey, Clock clock) {
        return new Watch(log, tiles, List.of(logKey.verifier()), clock);
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
            HikariDataSource commandPool, TileTable tiles, EventReader log, SigningKey logKey, Clock clock) {
        return new SequencerWork(
                log,
                // Its connection is held for as long as the program runs, so it is none of the pool's.
                new DriverManagerDataSource(commandPool.getJdbcUrl()),
                () -> Sequencer.resume(log, tiles, logKey, clock));
    }

    @Bean
    Follower sequencing(SequencerWork sequencer) {
        return new Follower(sequencer::start);
    }

    /** Its connections are short, so it shares the command side's. */
    @Bean
    TileTable tiles(HikariDataSource commandPool) {
        return new TileTable(
                new JdbcTemplate(commandPool), new TransactionTemplate(new DataSourceTransactionManager(commandPool)));
    }

    @Bean
    ProofController proofController(
            TileTable tiles, EventReader log, SigningKey logKey, Watch watch, HousePosts posts, Answers answers) {
        return new ProofController(tiles, log, logKey.verifier(), watch, posts, answers);
    }
}
