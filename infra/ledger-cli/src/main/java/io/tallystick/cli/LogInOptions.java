package io.tallystick.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks, where a ledger is asked at its address. */
final class LogInOptions {
    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            description = "A log-in, over HTTP an auditor's for entries; also in TALLYSTICK_USER.")
    private @Nullable String user;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A bearer token, over HTTP an auditor's for entries; also in TALLYSTICK_TOKEN.")
    private @Nullable String token;

    /** The header, if there is one. */
    @Nullable
    String authorization() {
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
