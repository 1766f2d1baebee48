package io.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of the console, as somebody with much time would: what a page offers to open must open. */
public final class EveryPage {
    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get|data-src)=\"(/[^\"#]*)");
    private static final Pattern VARIES = Pattern.compile("[0-9a-f]{8,}|[0-9]+");

    /** Pages that differ only in numbers and values are one kind; so many of a kind are opened. */
    private static final int OF_A_KIND = 2;

    /**
     * Kinds shown before, on another ledger or by somebody else: of those one more is enough, and none where only a filter,
     * an order or a page of it is chosen.
     */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private static final int AT_ONCE = 3;

    private EveryPage() {}

    /** Fails naming each page that did not open, and on which page its link stands. */
    public static void opens(StartedProgram program, String user) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, String> standsOn = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Set<String> shown = new HashSet<>();
        List<String> wave = List.of("/");
        int opened = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            while (!wave.isEmpty()) {
                List<String> next = new ArrayList<>();
                for (Opened page : opened(program, user, wave, readers)) {
                    opened++;
                    if (page.status() == 200) {
                        shown.add(kind(page.path()));
                    }
                    if (page.status() >= 400 && page.status() != 403) {
                        faults.add(
                                page.status() + " " + page.path() + " (linked from " + standsOn.get(page.path()) + ")");
                    }
                    for (String to : page.links()) {
                        if (seen.add(to) && kinds.merge(kind(to), 1, Integer::sum) <= wanted(kind(to))) {
                            standsOn.put(to, page.path());
                            next.add(to);
                        }
                    }
                }
                wave = next;
            }
        }
        KNOWN.addAll(shown);
        assertThat(faults).as("%d pages opened by %s", opened, user).isEmpty();
        assertThat(opened).as("pages opened by %s", user).isGreaterThan(20);
    }

    private static int wanted(String kind) {
        if (!KNOWN.contains(kind)) {
            return OF_A_KIND;
        }
        return kind.endsWith("?") ? 1 : 0;
    }

    private record Opened(String path, int status, List<String> links) {}

    private static List<Opened> opened(
            StartedProgram program, String user, List<String> pages, ExecutorService readers) {
        List<Future<Opened>> answers = pages.stream()
                .map(page -> readers.submit(() -> opened(program, user, page)))
                .toList();
        return answers.stream().map(EveryPage::awaited).toList();
    }

    private static Opened awaited(Future<Opened> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Opened opened(StartedProgram program, String user, String page) {
        HttpResponse<String> answer = program.get(user, page);
        List<String> links = new ArrayList<>();
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (leads(to)) {
                    links.add(to);
                }
            }
        }
        return new Opened(page, answer.statusCode(), links);
    }

    /** Not out of the console, and not to what never ends. */
    private static boolean leads(String to) {
        return !to.startsWith("/assets/")
                && !to.startsWith("/webjars/")
                && !to.startsWith("/logout")
                && !to.startsWith("/language")
                && !to.contains("/stream")
                // A paper's other languages and its files are drawn by tests of their own.
                && !(to.startsWith("/print/") && to.contains("lang="))
                && !to.startsWith("//");
    }

    private static String kind(String to) {
        URI address = URI.create(to.replace(" ", "%20"));
        String query =
                address.getRawQuery() == null ? "" : address.getRawQuery().replaceAll("=[^&]*", "=");
        return VARIES.matcher(address.getRawPath()).replaceAll("#") + "?" + query;
    }
}
