package io.tallystick.query.kit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens the query side's own connection pool. */
public final class QueryPool {
    private QueryPool() {}

    /**
     * A pool whose connections work as the role {@code tallystick_query} and stand in no world.
     *
     * @param user a log-in role that is a member of {@code tallystick_query}; null where the address names it
     */
    public static HikariDataSource open(String url, @Nullable String user, @Nullable String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("query");
        config.addDataSourceProperty("ApplicationName", "tallystick query");
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        // The pool also opens while the database is away; whoever asks for a connection then waits or is told.
        config.setInitializationFailTimeout(-1);
        config.setSchema(World.NOWHERE);
        // A crash of the server may cost a model its last moments, with the position they led to; the log has them.
        // Searches for several words meet in bitmaps of a table's rows: with the usual 4 MB those of a million rows
        // are not exact, and every row of a page is looked at again.
        config.setConnectionInitSql(
                "set role " + QuerySchema.ROLE + "; set synchronous_commit = off; set work_mem = '32MB'");
        return new HikariDataSource(config);
    }
}
