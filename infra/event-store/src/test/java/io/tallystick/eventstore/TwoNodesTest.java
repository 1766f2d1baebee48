package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TwoNodesTest {
    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void positionsAreGaplessAndInTheOrderOfCommitWhateverTwoNodesWrite(@ForAll long seed) {
        String url = TestLog.newDatabase();
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofMillis(seed % 2 == 0 ? 300 : -300));
        try (TestLog one = TestLog.node(url);
                TestLog other = TestLog.node(url, fast, AppenderSettings.standard())) {
            Workload workload = new Workload(List.of(one, other), seed).run(6, Duration.ofSeconds(2));

            workload.verify();
            assertThat(workload.acknowledged()).isGreaterThan(20);
            assertThat(workload.refused()).as("the workload must conflict").isGreaterThan(20);
        }
    }
}
