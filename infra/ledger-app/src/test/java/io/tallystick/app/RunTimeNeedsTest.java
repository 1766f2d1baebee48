package io.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a module declares for its tests only is left out of its program, also where a module it uses needs it to run: the
 * nearest declaration decides. Tests do not notice, since they have it.
 */
class RunTimeNeedsTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>(.*?)</dependency>", Pattern.DOTALL);

    /** The libraries and modules of a module, those it has for its tests apart from those it runs with. */
    private record Needs(Set<String> running, Set<String> testing) {}

    @Test
    void nothing_a_module_runs_with_is_a_matter_of_tests_for_the_module_that_uses_it() throws IOException {
        Map<String, Needs> modules = new HashMap<>();
        for (Path module : Modules.all()) {
            modules.put(module.getFileName().toString(), needs(Files.readString(module.resolve("pom.xml"))));
        }
        assertThat(modules).containsKeys("ledger-app", "importer");

        modules.forEach((name, needs) -> {
            Set<String> lost = new HashSet<>(needs.testing());
            lost.retainAll(running(name, modules));
            assertThat(lost)
                    .as("libraries of tests of %s that its program needs", name)
                    .isEmpty();
        });
    }

    private static Needs needs(String pom) {
        Needs needs = new Needs(new HashSet<>(), new HashSet<>());
        DEPENDENCY.matcher(pom).results().forEach(found -> {
            boolean test = found.group(2).contains("<scope>test</scope>");
            (test ? needs.testing() : needs.running()).add(found.group(1));
        });
        return needs;
    }

    /** What the modules that a module runs with run with themselves. */
    private static Set<String> running(String name, Map<String, Needs> modules) {
        Set<String> all = new HashSet<>();
        for (String used : needsOf(name, modules)) {
            all.addAll(needsOf(used, modules));
            all.addAll(running(used, modules));
        }
        return all;
    }

    private static Set<String> needsOf(String name, Map<String, Needs> modules) {
        Needs needs = modules.get(name);
        return needs == null ? Set.of() : needs.running();
    }
}
