package io.tallystick.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs {@code infra/ledger-cli/foreign-check.py}, which checks a log with Python and openssl and nothing of ours. Where those
 * are missing, tests are passed over with a message; in CI they fail.
 *
 * @param code 0 sound, 1 not, 2 it could not be run
 */
public record ForeignCheck(int code, String out) {
    private static final String SCRIPT = "infra/ledger-cli/foreign-check.py";

    /** Passes the test over where python3 or openssl is missing; fails in CI. */
    public static void assumeThere() throws InterruptedException {
        for (String tool : List.of("python3", "openssl")) {
            if (!runs(tool)) {
                String missing = tool + " is not installed: what a foreign program finds is not tested";
                if (System.getenv("CI") != null) {
                    Assertions.fail(missing);
                }
                Assumptions.abort(missing);
            }
        }
    }

    private static boolean runs(String tool) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(tool, tool.equals("openssl") ? "version" : "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Checks a folder or an address. */
    public static ForeignCheck of(Object log, Object... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script().toString(), log.toString()));
        for (Object option : options) {
            command.add(option.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ForeignCheck(process.waitFor(), out);
    }

    /** Tests run in their module's folder, somewhere below the root. */
    private static Path script() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(SCRIPT))) {
                return folder.resolve(SCRIPT);
            }
        }
        throw new IllegalStateException(SCRIPT + " is not above " + Path.of("").toAbsolutePath());
    }
}
