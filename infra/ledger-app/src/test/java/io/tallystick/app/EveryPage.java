package io.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of the console, as somebody with much time would: what a page offers to open must open. */
public final class EveryPage {
    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get|data-src)=\"(/[^\"#]*)");
    private static final Pattern VARIES = Pattern.compile("[0-9a-f]{8,}|[0-9]+");

    /** Pages that differ only in numbers and values are one kind; so many of a kind are opened. */
    private static final int OF_A_KIND = 2;

    private EveryPage() {}

    /** Fails naming each page that did not open, and on which page its link stands. */
    public static void opens(StartedProgram program, String user) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, String> standsOn = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Queue<String> next = new ArrayDeque<>(seen);
        int opened = 0;
        for (String page = next.poll(); page != null; page = next.poll()) {
            HttpResponse<String> answer = program.get(user, page);
            opened++;
            if (answer.statusCode() >= 400 && answer.statusCode() != 403) {
                faults.add(answer.statusCode() + " " + page + " (linked from " + standsOn.get(page) + ")");
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (leads(to) && seen.add(to) && kinds.merge(kind(to), 1, Integer::sum) <= OF_A_KIND) {
                    standsOn.put(to, page);
                    next.add(to);
                }
            }
        }
        assertThat(faults).as("%d pages opened by %s", opened, user).isEmpty();
        assertThat(opened).as("pages opened by %s", user).isGreaterThan(20);
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
