package io.tallystick.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which rules have tests, read from compiled test classes without running them, against the rules said to be finished
 * in {@code finished-rules.tsv}.
 */
public final class RuleCoverage {
    /** How a finished rule is held. */
    public enum Held {
        /** It refuses, or for an observation records a breach; a test shows that without it the refusal is gone. */
        ENFORCED,
        /** It leaves events. */
        RECORDED,
        /** It shows in a report. */
        REPORTED
    }

    /** A test of a rule. */
    public record RuleTest(String rule, String method, boolean enforced) {}

    private final Map<String, Held> finished = finishedRules();
    private final List<RuleTest> tests;

    private RuleCoverage(List<RuleTest> tests) {
        this.tests = tests;
    }

    /** The coverage by the compiled tests in these directories. */
    public static RuleCoverage of(Collection<Path> testClasses) {
        List<RuleTest> tests = new ArrayList<>();
        for (JavaClass testClass : new ClassFileImporter().importPaths(testClasses)) {
            for (JavaMethod method : testClass.getMethods()) {
                method.tryGetAnnotationOfType(Rule.class)
                        .ifPresent(
                                rule -> tests.add(new RuleTest(rule.value(), method.getFullName(), rule.enforced())));
            }
        }
        return new RuleCoverage(tests);
    }

    /** The tests found. */
    public List<RuleTest> tests() {
        return tests;
    }

    /** What is missing, in words: finished rules without a fitting test, tests of rules nobody knows. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        finished.forEach((rule, held) -> {
            List<RuleTest> own =
                    tests.stream().filter(t -> t.rule().equals(rule)).toList();
            if (own.isEmpty()) {
                gaps.add(rule + " is said to be finished and has no test");
            } else if (held == Held.ENFORCED && own.stream().noneMatch(RuleTest::enforced)) {
                gaps.add(rule + " is said to be enforced and no test shows what happens without it");
            }
        });
        for (String rule : finished.keySet()) {
            if (RuleCatalogue.get().find(rule).isEmpty()) {
                gaps.add("no rule is numbered " + rule + ", which is said to be finished");
            }
        }
        for (RuleTest test : tests) {
            if (RuleCatalogue.get().find(test.rule()).isEmpty()) {
                gaps.add("no rule is numbered " + test.rule() + ", which " + test.method() + " tests");
            }
        }
        return gaps;
    }

    /** The table for the build's output: for each section its rules, those finished, those tested, the tests. */
    public String table() {
        Map<String, int[]> sections = new LinkedHashMap<>();
        for (RuleText rule : RuleCatalogue.get().rules()) {
            int[] counts = sections.computeIfAbsent(rule.section(), s -> new int[4]);
            int own =
                    (int) tests.stream().filter(t -> t.rule().equals(rule.id())).count();
            counts[0]++;
            counts[1] += finished.containsKey(rule.id()) ? 1 : 0;
            counts[2] += own > 0 ? 1 : 0;
            counts[3] += own;
        }
        StringBuilder table =
                new StringBuilder("%-8s%8s%10s%8s%8s%n".formatted("section", "rules", "finished", "tested", "tests"));
        int[] all = new int[4];
        sections.forEach((section, counts) -> {
            table.append(row(section, counts));
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        });
        return table.append(row("all", all)).toString();
    }

    private static String row(String section, int[] counts) {
        return "%-8s%8d%10d%8d%8d%n".formatted(section, counts[0], counts[1], counts[2], counts[3]);
    }

    private static Map<String, Held> finishedRules() {
        Map<String, Held> finished = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleCoverage.class.getResourceAsStream("finished-rules.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split("\t", -1)).forEach(row -> {
                if (finished.put(row[0], Held.valueOf(row[1])) != null) {
                    throw new IllegalStateException(row[0] + " is said to be finished twice");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finished;
    }
}
