package io.tallystick.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * What one command through HTTP costs in processor time, and whom. A program of its own. Arguments: seconds of a round (10),
 * rounds (3), seconds of warming up (40), clients (128).
 */
final class HttpRounds {
    private HttpRounds() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = argument(arguments, 0, 10);
        int rounds = argument(arguments, 1, 3);
        int warm = argument(arguments, 2, 40);
        int clients = argument(arguments, 3, 128);
        Path directory = Files.createTempDirectory("tallystick-http");
        try (Program program = new Program(directory.resolve("data"))) {
            System.out.printf("process %d, working in %s%n", program.pid(), directory);
            run(program, clients, warm);
            for (int round = 0; round < rounds; round++) {
                new ReadModels(program).awaitHead(Duration.ofMinutes(2));
                ProcessorTime before = ProcessorTime.now(program);
                long began = System.nanoTime();
                double calls = run(program, clients, seconds);
                double took = (System.nanoTime() - began) / 1e9;
                ProcessorTime answered = ProcessorTime.now(program);
                new ReadModels(program).awaitHead(Duration.ofMinutes(2));
                ProcessorTime shown = ProcessorTime.now(program);
                System.out.printf(
                        Locale.ROOT,
                        "%.0f commands/s, %.2f transactions each; microseconds each:%n",
                        calls / took,
                        answered.transactions(before, calls));
                answered.perOperation(before, calls)
                        .forEach((whose, spent) -> System.out.printf(Locale.ROOT, "  %7.1f %s%n", spent, whose));
                System.out.println("  until every read model shows them:");
                shown.perOperation(before, calls)
                        .forEach((whose, spent) -> System.out.printf(Locale.ROOT, "  %7.1f %s%n", spent, whose));
            }
        }
        System.exit(0);
    }

    private static int argument(String[] arguments, int index, int standard) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : standard;
    }

    private static double run(Program program, int clients, int seconds) throws Exception {
        LongAdder calls = new LongAdder();
        Load.closed(clients, new Extent(1, 0, seconds, 0, 0, 0, 0), () -> () -> {
            program.openUnit();
            calls.increment();
        });
        return calls.sum();
    }
}
