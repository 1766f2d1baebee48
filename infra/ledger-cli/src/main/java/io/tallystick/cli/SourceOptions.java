package io.tallystick.cli;

import io.tallystick.cli.source.DatabaseLog;
import io.tallystick.cli.source.FileLog;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.cli.source.WebLog;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which log. */
final class SourceOptions {
    @Parameters(
            paramLabel = "LOG",
            description =
                    "A bundle (folder or zip), a database (jdbc:postgresql://…), or a ledger's address (https://…/tlog).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String log;

    @Mixin
    private final LogInOptions logIn = new LogInOptions();

    /** Opens it. */
    LogSource open() {
        if (log.startsWith("jdbc:")) {
            return new DatabaseLog(log);
        }
        if (log.startsWith("http://") || log.startsWith("https://")) {
            return new WebLog(URI.create(log), logIn.authorization());
        }
        Path path = Path.of(log);
        if (!Files.exists(path)) {
            throw new Unreadable("there is no " + path);
        }
        return FileLog.open(path);
    }
}
