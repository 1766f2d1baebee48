package io.tallystick.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages of registers and full-text search on a ledger of many custody units, through HTTP: how long a reader waits. Each page
 * is asked for several times after it was asked for once; the median is told, with the longest.
 */
final class RegisterPages {
    private static final int TIMES = 9;
    private static final double PAGE_GOAL = 200;
    private static final double SEARCH_GOAL = 300;

    private RegisterPages() {}

    /** @param arguments how many events, each opening a unit of its own; a data folder to keep and use again */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1
                ? Path.of(arguments[1])
                : Files.createTempDirectory("tallystick-pages").resolve("data");
        Report report = new Report();
        try (Program program = new Program(folder)) {
            ReadModels models = new ReadModels(program);
            if (models.head() < events) {
                Synthetic.copyInto(program.superuserUrl(), events, events);
                program.openUnit();
            }
            models.awaitHead(Duration.ofMinutes(30));
            Database.execute(program.superuserUrl(), "vacuum analyze");
            report.fact("events", Report.number((double) models.head()));
            measure(program, "register page", PAGE_GOAL, pages(events), report);
            measure(program, "search", SEARCH_GOAL, searches(events), report);
        }
        report.print();
        System.exit(0);
    }

    private static Map<String, String> pages(int events) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("custody units, as they open", "/registers/custody-units");
        pages.put("custody units, newest first", "/registers/custody-units?sort=-opened_at");
        pages.put("custody units, by title", "/registers/custody-units?sort=title");
        pages.put("custody units, one state", "/registers/custody-units?state=OPEN&sort=-year");
        pages.put("custody units, page 100", "/registers/custody-units?page=100");
        pages.put("custody units, the last page", "/registers/custody-units?page=" + events / 50);
        pages.put("custody units, JSON", "/api/read/custody-units?size=50");
        pages.put("timeline", "/timeline");
        pages.put("timeline, one person", "/api/read/timeline?employee=employee/E0004&sort=-position&size=50");
        pages.put("timeline, one kind", "/api/read/timeline?type=filing.CustodyUnitOpened&sort=-position&size=50");
        pages.put("timeline, JSON", "/api/read/timeline?sort=-position&size=50");
        pages.put("work list", "/registers/work-list");
        pages.put("the first page", "/");
        return pages;
    }

    private static Map<String, String> searches(int events) {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("one number in a title", "/api/read/custody-units?q=" + (events / 2));
        searches.put(
                "two words, one of them in every title", "/api/read/custody-units?q=" + encoded("移交 " + events / 3));
        searches.put("a word that is in every title", "/api/read/custody-units?q=" + encoded("檔案移交"));
        searches.put("a word that is nowhere", "/api/read/custody-units?q=" + encoded("銷毀清冊"));
        return searches;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void measure(
            Program program, String what, double goal, Map<String, String> addresses, Report report) {
        addresses.forEach((name, address) -> {
            try {
                List<Double> took = new ArrayList<>();
                for (int i = 0; i <= TIMES; i++) {
                    long began = System.nanoTime();
                    program.send(program.request(address, "archivist")
                            .header("Accept", address.startsWith("/api") ? "application/json" : "text/html"));
                    if (i > 0) {
                        took.add((System.nanoTime() - began) / 1e6);
                    }
                }
                double[] sorted =
                        took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                report.atMost(
                        what + ": " + name,
                        goal,
                        sorted[TIMES / 2],
                        " ms",
                        String.format(
                                Locale.ROOT,
                                "longest of %d: %.0f ms",
                                TIMES,
                                Arrays.stream(sorted).max().orElse(0)));
            } catch (Exception e) {
                report.notMeasured(what + ": " + name, "≤ " + goal + " ms", String.valueOf(e.getMessage()));
            }
        });
    }
}
