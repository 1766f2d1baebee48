package io.tallystick.cli;

import io.tallystick.cli.source.DatabaseLog;
import io.tallystick.cli.source.FileLog;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.cli.source.WebLog;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which log. */
final class SourceOptions {
    @Parameters(
            paramLabel = "LOG",
            description =
                    "A bundle (folder or zip), a database (jdbc:postgresql://…), or a ledger's address (https://…/tlog).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String log;

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            description = "An auditor's log-in, for entries over HTTP; also in TALLYSTICK_USER.")
    private @Nullable String user;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An auditor's bearer token, for entries over HTTP; also in TALLYSTICK_TOKEN.")
    private @Nullable String token;

    /** Opens it. */
    LogSource open() {
        if (log.startsWith("jdbc:")) {
            return new DatabaseLog(log);
        }
        if (log.startsWith("http://") || log.startsWith("https://")) {
            return new WebLog(URI.create(log), authorization());
        }
        Path path = Path.of(log);
        if (!Files.exists(path)) {
            throw new Unreadable("there is no " + path);
        }
        return FileLog.open(path);
    }

    private @Nullable String authorization() {
        String bearer = token == null ? System.getenv("TALLYSTICK_TOKEN") : token;
        if (bearer != null) {
            return "Bearer " + bearer;
        }
        String basic = user == null ? System.getenv("TALLYSTICK_USER") : user;
        return basic == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    }
}
