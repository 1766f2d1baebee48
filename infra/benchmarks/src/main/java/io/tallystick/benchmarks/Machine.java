package io.tallystick.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static void describe(Report report, String url) throws IOException, SQLException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        report.fact(
                "machine",
                String.format(
                        Locale.ROOT,
                        "%s, %d processors, %.0f GB, %s %s; load average %.1f when the run began",
                        processor(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / 1e9,
                        system.getName(),
                        system.getVersion(),
                        system.getSystemLoadAverage()));
        Path data = Path.of(Database.ask(url, "show data_directory"));
        report.fact("PostgreSQL", Database.ask(url, "select version()"));
        report.fact(
                "settings, asserted",
                "fsync, synchronous_commit and full_page_writes on; data on "
                        + Files.getFileStore(data).type());
        report.fact("JVM", System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
