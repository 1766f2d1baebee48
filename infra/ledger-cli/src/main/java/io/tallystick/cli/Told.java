package io.tallystick.cli;

import io.tallystick.cli.check.Finding;
import io.tallystick.cli.check.Report;
import io.tallystick.cli.check.Report.Whole;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports, for people and for programs. */
final class Told {
    private static final int SHOWN = 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Told() {}

    static void report(Report report, Words words, boolean asJson, PrintWriter out) {
        if (asJson) {
            json(json(report, words), out);
        } else {
            text(report, words, out);
        }
    }

    static void json(Object value, PrintWriter out) {
        out.println(JSON.writeValueAsString(value));
    }

    private static void text(Report report, Words words, PrintWriter out) {
        out.println(report.source());
        String none = words.of("none");
        out.println(words.of("report.log", "origin", report.origin() == null ? none : report.origin()));
        out.println(words.of(
                "report.covers", "size", n(report.size()), "root", report.root() == null ? none : report.root()));
        if (report.unsigned() > 0) {
            out.println(words.of("report.unsigned", "count", n(report.unsigned())));
        }
        if (report.keyBelieved()) {
            out.println(words.of("report.believed"));
        }
        report.cosignatures()
                .forEach(by -> out.println(
                        words.of("report.cosigned", "witness", by.key().name(), "at", by.at())));
        if (report.brackets() == 0) {
            out.println(words.of("report.unbracketed"));
        } else {
            out.println(words.of("report.bracketed", "count", n(report.brackets())));
        }
        if (report.older() > 0) {
            out.println(words.of("report.older", "count", n(report.older())));
        }
        if (report.documents().compared() > 0) {
            out.println(
                    words.of("report.documents", "count", n(report.documents().compared())));
        }
        if (report.documents().opened() + report.documents().erased() > 0) {
            out.println(words.of(
                    "report.opened",
                    "opened",
                    n(report.documents().opened()),
                    "erased",
                    n(report.documents().erased())));
        }
        if (report.documents().present() > 0) {
            out.println(words.of("report.present", "count", n(report.documents().present())));
        }
        whole(report.whole(), words, out);
        out.println(words.of(
                "report.read",
                "entries",
                n(report.entries()),
                "megabytes",
                n(report.bytes() / 1_000_000),
                "seconds",
                String.format(Locale.ROOT, "%.1f", report.seconds()),
                "rate",
                n(Math.round(report.entries() / Math.max(0.001, report.seconds())))));
        if (report.sound()) {
            out.println(words.of("report.sound"));
            return;
        }
        long all = report.findings().size() + report.moreFindings();
        out.println(words.of("report.unsound", "count", n(all)));
        report.findings().stream().limit(SHOWN).forEach(finding -> out.println("  " + words.of(finding)));
        if (all > SHOWN) {
            out.println("  " + words.of("report.more", "count", n(all - SHOWN)));
        }
        report.first()
                .filter(finding -> finding.position() > 0)
                .ifPresent(finding -> out.println(words.of("report.first", "position", n(finding.position()))));
    }

    private static void whole(@Nullable List<Whole> whole, Words words, PrintWriter out) {
        if (whole == null) {
            return;
        }
        if (whole.isEmpty()) {
            out.println(words.of("report.partial"));
        }
        for (Whole one : whole) {
            out.println(words.of(
                    one.later() == 0 ? "report.whole" : "report.whole.later",
                    "record",
                    one.record(),
                    "events",
                    n(one.events()),
                    "upTo",
                    n(one.upTo()),
                    "later",
                    n(one.later())));
        }
    }

    private static String n(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Map<String, Object> json(Report report, Words words) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sound", report.sound());
        told.put("source", report.source());
        put(told, "origin", report.origin());
        told.put("size", report.size());
        told.put("unsigned", report.unsigned());
        put(told, "root", report.root());
        told.put("keyFromTheLogItself", report.keyBelieved());
        told.put(
                "cosignatures",
                report.cosignatures().stream()
                        .map(by ->
                                Map.of("witness", by.key().name(), "at", by.at().toString()))
                        .toList());
        told.put("olderCheckpoints", report.older());
        told.put("timeBrackets", report.brackets());
        told.put("documents", report.documents());
        put(told, "whole", report.whole());
        told.put("entries", report.entries());
        told.put("bytes", report.bytes());
        told.put("seconds", report.seconds());
        report.first().filter(f -> f.position() > 0).ifPresent(f -> told.put("firstBadPosition", f.position()));
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", finding.kind().name());
            one.put("position", finding.position());
            one.put("upTo", finding.upTo());
            one.put("facts", finding.facts());
            one.put("text", words.of(finding));
            findings.add(one);
        }
        told.put("findings", findings);
        told.put("moreFindings", report.moreFindings());
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
