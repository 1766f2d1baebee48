package io.tallystick.app;

import io.tallystick.testkit.Eventually;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Most of what a start of the program costs is loading its classes, and all tests together start it more than a hundred times.
 * So it is started once to no purpose, beside the first tests, and what the JVM learnt then (an AOT cache, JEP 483 and 515) serves
 * all later starts. Until it is there they go without, as they do where single tests were chosen: for those it would not pay.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** What was given as {@code -Dtest=...}. */
    private static final boolean CHOSEN = System.getProperty("test") != null;

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static volatile List<String> learnt = List.of("-cp", CLASS_PATH);

    static {
        if (!CHOSEN) {
            Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsal::rehearse);
        }
    }

    private Rehearsal() {}

    /** The options of a start: its class path, and what was learnt of it where that is known by now. */
    static List<String> options() {
        return learnt;
    }

    private static void rehearse() {
        try {
            Path home = Path.of("target", "rehearsal").toAbsolutePath();
            FileSystemUtils.deleteRecursively(home);
            Files.createDirectories(home);
            String jars = jars(home);
            Path cache = home.resolve("program.aot");
            StartedProgram program = StartedProgram.learning(
                    home.resolve("data"),
                    List.of("-XX:AOTCacheOutput=" + cache, "-cp", jars),
                    "--tallystick.opening.with=house");
            Runtime.getRuntime().addShutdownHook(new Thread(program::kill));
            program.get("archivist", "/");
            program.get("auditor", "/api/read/timeline");
            // The cache is written at the end of the process.
            if (program.endsWithin(Eventually.PATIENCE) && Files.exists(cache)) {
                learnt = List.of("-XX:AOTCache=" + cache, "-cp", jars);
            } else {
                LOG.warn("starts go on without a rehearsal:\n{}", program.logTail());
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            LOG.warn("starts go on without a rehearsal", e);
        }
    }

    /** The class path with jars in place of directories, from which nothing is learnt. */
    private static String jars(Path home) {
        List<String> jars = new ArrayList<>();
        for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue;
            }
            if (Files.isDirectory(Path.of(entry))) {
                String jar = home.resolve(jars.size() + ".jar").toString();
                int failed = ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--no-manifest", "--file", jar, "-C", entry, ".");
                if (failed != 0) {
                    throw new IllegalStateException("jar: " + failed);
                }
                jars.add(jar);
            } else if (Files.exists(Path.of(entry))) {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }
}
