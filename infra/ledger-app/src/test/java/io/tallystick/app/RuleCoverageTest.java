package io.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.testkit.RuleCoverage;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
    private final RuleCoverage coverage = RuleCoverage.of(Modules.testClasses());

    @Test
    @SuppressWarnings("SystemOut") // the table belongs into the build's output
    void every_finished_rule_has_its_test() {
        System.out.println(coverage.table());
        assertThat(coverage.tests()).hasSizeGreaterThan(20);
        assertThat(coverage.gaps()).isEmpty();
    }
}
