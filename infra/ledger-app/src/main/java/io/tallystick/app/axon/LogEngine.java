package io.tallystick.app.axon;

import io.tallystick.app.axon.Guarantee.Reach;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An engine of the log and how far each guarantee goes on it; ADR 0014 says why. */
enum LogEngine {
    POSTGRESQL("postgresql"),
    AXON_SERVER("axon-server");

    private final String label;

    LogEngine(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    private Reach reach(Guarantee guarantee) {
        return switch (this) {
            case POSTGRESQL -> Reach.HOLDS;
            case AXON_SERVER -> onAxonServer(guarantee);
        };
    }

    private static Reach onAxonServer(Guarantee guarantee) {
        return switch (guarantee) {
            case POSITIONS_GAPLESS,
                    VISIBLE_IN_COMMIT_ORDER,
                    COMMAND_IS_ONE_APPEND,
                    SEQUENCE_UNIQUE,
                    CONFLICT_FAILS_ALONE,
                    DURABLE_WHEN_ACKNOWLEDGED -> Reach.PROMISED_BY_SERVER;
            case COMMAND_KEY_UNIQUE,
                    REGISTERS_CHECKED_BY_APPEND,
                    RECORDED_AT_NEVER_DECREASES,
                    EVENT_SIZE_LIMITED,
                    UNKNOWN_OUTCOME_RESOLVED -> Reach.NARROWED;
            case APPEND_ONLY_BY_RIGHTS -> Reach.ABSENT;
        };
    }

    /** The guarantees by how far they go; every one of them is in one of the lists. */
    Map<Reach, List<Guarantee>> guarantees() {
        return Arrays.stream(Guarantee.values())
                .collect(Collectors.groupingBy(this::reach, () -> new EnumMap<>(Reach.class), Collectors.toList()));
    }
}
