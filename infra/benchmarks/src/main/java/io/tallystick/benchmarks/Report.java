package io.tallystick.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as Markdown: the goals first, then what was measured. */
final class Report {
    private final List<String> head = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    /** A line about the machine and the run. */
    void fact(String name, String value) {
        head.add("| " + name + " | " + value + " |");
        System.out.println("  " + name + ": " + value);
    }

    /** A goal that wants at least so much. */
    void atLeast(String what, double goal, double reached, String unit, String detail) {
        goal(what, "≥ " + number(goal) + unit, number(reached) + unit, detail, reached >= goal);
    }

    /** A goal that wants at most so much. */
    void atMost(String what, double goal, double reached, String unit, String detail) {
        goal(what, "≤ " + number(goal) + unit, number(reached) + unit, detail, reached <= goal);
    }

    /** A goal that is met or not. */
    void goal(String what, String goal, String reached, String detail, boolean met) {
        goals.add("| " + what + " | " + goal + " | " + reached + " | " + detail + " | " + (met ? "met" : "**not met**")
                + " |");
        System.out.printf("  %s: %s, goal %s: %s%n", what, reached, goal, met ? "met" : "NOT MET");
    }

    /** A goal nobody could measure in this run. */
    void notMeasured(String what, String goal, String reason) {
        goals.add("| " + what + " | " + goal + " | | " + reason + " | not measured |");
        System.out.println("  " + what + " not measured: " + reason);
    }

    /** A table of variants, each with the median of its rounds, the least and the most, and the ratio to a base. */
    void table(String title, String unit, Figures figures, String base) {
        tables.add("\n### " + title + "\n\n| variant | " + unit + ", median | least – most | ratio to “" + base
                + "” |\n| --- | ---: | ---: | ---: |");
        for (String variant : figures.variants()) {
            tables.add("| " + variant + " | " + number(figures.median(variant)) + " | "
                    + number(figures.least(variant)) + " – " + number(figures.most(variant)) + " | "
                    + number(figures.ratio(variant, base)) + " |");
        }
    }

    /** A table of one line each. */
    void lines(String title, List<String> lines) {
        tables.add("\n### " + title + "\n");
        lines.forEach(line -> tables.add("* " + line));
        lines.forEach(line -> System.out.println("  " + line));
    }

    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /** All of it, on the console. */
    void print() {
        text().forEach(System.out::println);
    }

    void write(Path file) throws IOException {
        Files.write(file, text());
    }

    private List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Speed and memory, as measured");
        lines.add("");
        lines.add(
                "Written by `infra/benchmarks/run`; how it measures is in [README.md](README.md). Only ratios within one run");
        lines.add("mean anything.");
        lines.add("");
        lines.add("| | |");
        lines.add("| --- | --- |");
        lines.addAll(head);
        lines.add("");
        lines.add("## Goals");
        lines.add("");
        lines.add("| what | goal | reached | rounds, or how | |");
        lines.add("| --- | --- | ---: | --- | --- |");
        lines.addAll(goals);
        lines.add("");
        lines.add("## Measurements");
        lines.addAll(tables);
        lines.add("");
        return lines;
    }
}
