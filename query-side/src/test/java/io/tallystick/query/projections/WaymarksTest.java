package io.tallystick.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaymarksTest {
    private final Waymarks waymarks = new Waymarks(100);

    @Test
    void theyStandAtEachMultipleOfTheDistanceUpToTheHead() {
        assertThat(waymarks.upTo(0)).isEmpty();
        assertThat(waymarks.upTo(99)).isEmpty();
        assertThat(waymarks.upTo(100)).containsExactly(100L);
        assertThat(waymarks.upTo(399)).containsExactly(100L, 200L, 300L);
        assertThat(waymarks.upTo(699)).containsExactly(100L, 200L, 300L, 400L, 500L, 600L);
    }

    @Test
    void theDistanceDoublesSoThatThereAreNeverManyAndEverySecondOneStays() {
        assertThat(waymarks.upTo(700)).containsExactly(200L, 400L, 600L);
        assertThat(waymarks.upTo(1_000_000)).hasSizeBetween(3, 6);
        Set<Long> before = new HashSet<>();
        for (long head = 0; head <= 20_000; head++) {
            List<Long> now = waymarks.upTo(head);
            assertThat(now).hasSizeLessThanOrEqualTo(6);
            long come =
                    now.stream().filter(position -> !before.contains(position)).count();
            assertThat(come)
                    .as("nothing is built that was passed by, at %s", head)
                    .isLessThanOrEqualTo(1);
            before.clear();
            before.addAll(now);
        }
    }

    @Test
    void noDistanceKeepsNone() {
        assertThat(Waymarks.NONE.upTo(1_000_000)).isEmpty();
        assertThatThrownBy(() -> new Waymarks(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
