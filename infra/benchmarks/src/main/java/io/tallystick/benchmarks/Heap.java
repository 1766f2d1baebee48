package io.tallystick.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another Java process, asked through the tools of this JDK. */
final class Heap {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    /** Megabytes in use, garbage included. */
    static long used(long pid) throws IOException {
        // Each part of the heap has a line of its own; what follows is the metaspace, which is no heap.
        String answer = jcmd(pid, "GC.heap_info");
        int end = answer.indexOf("Metaspace");
        Matcher found = USED.matcher(end < 0 ? answer : answer.substring(0, end));
        long kilobytes = 0;
        while (found.find()) {
            kilobytes += Long.parseLong(found.group(1));
        }
        return kilobytes / 1024;
    }

    /** Megabytes in use after a full collection. */
    static long kept(long pid) throws IOException {
        jcmd(pid, "GC.run");
        return used(pid);
    }

    private static String jcmd(long pid, String command) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(tool, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
