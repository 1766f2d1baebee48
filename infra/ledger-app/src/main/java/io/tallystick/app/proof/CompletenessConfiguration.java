package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.query.HousePosts;
import io.tallystick.app.sample.SampleOpening;
import io.tallystick.command.door.LedgerNotes;
import io.tallystick.command.door.LogUses;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.SignedNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The map of records, and what proves from it that nothing was left out. */
@Configuration(proxyBeanMethods = false)
class CompletenessConfiguration {
    @Bean
    CommittedRecords committedRecords(
            HikariDataSource commandPool, TileTable tiles, EventReader log, LedgerNotes notes) {
        JdbcTemplate jdbc = new JdbcTemplate(commandPool);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(commandPool));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new CommittedRecords(
                log,
                new RecordTable(jdbc),
                transaction,
                () -> tiles.newest()
                        .map(SignedNote::text)
                        .map(Checkpoint::parse)
                        .map(Checkpoint::size)
                        .orElse(0L),
                notes);
    }

    /** Not while a sample is made up: it is the same whenever it is made, and how long that takes is not. */
    @Bean(destroyMethod = "close")
    Rounds committing(CommittedRecords records, TallystickProperties properties, SampleOpening sample) {
        return Rounds.of("commit-records", properties.proof().commitEvery(), () -> {
            if (!sample.isBeingMade()) {
                records.advance();
            }
        });
    }

    @Bean
    CompletenessController completenessController(
            CommittedRecords records, HousePosts posts, LogUses uses, Answers answers) {
        return new CompletenessController(records, posts, uses, answers);
    }
}
