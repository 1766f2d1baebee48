package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.console.Seal;
import io.tallystick.tlog.SigningKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The Merkle log over the ledger: who sequences, where it is kept, who watches. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {
    /** How often the watch looks; what was changed of the newest events shows within twice this. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Made only while nothing was ever signed: another key would be another log. */
    @Bean
    SigningKey logKey(TallystickProperties properties, HikariDataSource commandPool) {
        Path file = Objects.requireNonNullElseGet(
                properties.proof().keyFile(),
                () -> properties.dataDir().resolve("keys").resolve("log.key"));
        boolean unsigned = tiles(commandPool).newest().isEmpty();
        return LogKeyFile.read(file, properties.proof().origin(), unsigned);
    }

    /** Its connections are short, so it shares the command side's. */
    @Bean
    Watch watch(HikariDataSource commandPool, EventReader log, SigningKey logKey, Clock clock) {
        return new Watch(log, tiles(commandPool), List.of(logKey.verifier()), clock);
    }

    @Bean
    Seal.Source seal(Watch watch, SigningKey logKey) {
        return new LogSeal(watch, logKey.verifier());
    }

    @Bean(destroyMethod = "close")
    Rounds watching(Watch watch) {
        return Rounds.of("proof-watch", LOOK, watch::look);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    SequencerWork sequencer(HikariDataSource commandPool, EventReader log, SigningKey logKey, Clock clock) {
        return new SequencerWork(
                log,
                () -> connect(commandPool.getJdbcUrl()),
                () -> Sequencer.resume(log, tiles(commandPool), logKey, clock));
    }

    private static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + EventStoreSchema.APP_ROLE);
        }
        return connection;
    }

    @Bean
    ProofController proofController(
            HikariDataSource commandPool,
            EventReader log,
            SigningKey logKey,
            Watch watch,
            HousePosts posts,
            Answers answers) {
        return new ProofController(tiles(commandPool), log, logKey.verifier(), watch, posts, answers);
    }

    private static TileTable tiles(HikariDataSource pool) {
        return new TileTable(new JdbcTemplate(pool), new TransactionTemplate(new DataSourceTransactionManager(pool)));
    }
}
