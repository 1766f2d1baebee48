package io.tallystick.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything side by side, in one run. Arguments: {@code --quick} for a shorter one, {@code --in-process} without the started
 * program, {@code --started} for nothing but what is measured on it alone, {@code --write FILE} for a report.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        Extent extent = given.contains("--quick") ? Extent.QUICK : Extent.FULL;
        Report report = new Report();
        report.fact("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.fact("command", ("`infra/benchmarks/run " + String.join(" ", given)).strip() + "`");
        Path directory = Files.createTempDirectory("tallystick-benchmarks");
        System.out.println("Working in " + directory);
        long begin = System.nanoTime();
        try (Program program = given.contains("--in-process") ? null : new Program(directory.resolve("data"))) {
            if (!given.contains("--started")) {
                compare(program, extent, report);
            }
            if (program != null) {
                started(program, extent, report);
            }
        }
        report.fact(
                "whole run", Report.number((System.nanoTime() - begin) / 1e9) + " s, " + extent.rounds() + " round(s)");
        report.print();
        int write = given.indexOf("--write");
        if (write >= 0) {
            report.write(Path.of(given.get(write + 1)));
        }
        // Pools and clients may have threads left; the servers stop with this process.
        System.exit(0);
    }

    private static void compare(@Nullable Program program, Extent extent, Report report) throws Exception {
        String url = Database.withLog();
        Database.requireDurable(url);
        Machine.describe(report, url);
        report.fact("one event", Synthetic.bytes() + " bytes, payload and metadata");
        RawInserts raw = new RawInserts(url);
        CommandRounds.Capacity capacity;
        System.out.println("Commands");
        try (CommandPath ours = CommandPath.ours(Database.withLog()).commands();
                CommandPath axon = CommandPath.axonJdbc(Database.empty())) {
            capacity =
                    new CommandRounds(extent, report).run(ours, axon, raw, new RawInserts(Database.withLog()), program);
            System.out.println("Latency");
            Latency.measure(ours, raw, program, capacity, extent, report);
        }
        part("Live lag", report, () -> LiveLag.measure(extent, report));
        part("Projector", report, () -> ProjectorRounds.measure(extent, report));
    }

    private static void started(Program program, Extent extent, Report report) throws Exception {
        Database.requireDurable(program.superuserUrl());
        part("Import", report, () -> ImportRounds.measure(program, extent, report));
        part("Shifts", report, () -> ShiftRounds.measure(program, report));
        part("A million events, 512 MB", report, () -> Million.measure(program, extent, report));
    }

    @FunctionalInterface
    private interface Part {
        void measure() throws Exception;
    }

    /** What fails is reported as not measured, and does not take the other figures with it. */
    private static void part(String name, Report report, Part part) {
        System.out.println(name);
        try {
            part.measure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            report.notMeasured(
                    name, "", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
