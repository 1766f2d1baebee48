package io.tallystick.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The modules of the project on disk, seen from the last of them. */
final class Modules {
    private static final List<String> NAMES = List.of(
            "shared-events",
            "command-side",
            "query-side",
            "infra/event-store",
            "infra/importer",
            "infra/transparency-log",
            "infra/content-store",
            "infra/testkit",
            "infra/ledger-app");

    private Modules() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = Objects.requireNonNull(here.getParent(), "not inside the project");
        }
        return here;
    }

    /** The directory of every module. */
    static List<Path> all() {
        return NAMES.stream().map(root()::resolve).toList();
    }

    /** The directories of compiled tests there are. */
    static List<Path> testClasses() {
        return existing("target/test-classes");
    }

    /** The directories of main sources there are. */
    static List<Path> sources() {
        return existing("src/main/java");
    }

    private static List<Path> existing(String within) {
        return NAMES.stream()
                .map(name -> root().resolve(name).resolve(within))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Every Java file below the directory. */
    static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
