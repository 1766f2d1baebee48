package io.tallystick.cli.check;

import io.tallystick.cli.check.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was found, as much of it as helps. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<Finding> list = new ArrayList<>();
    private long more;

    void at(long position, Kind kind, Map<String, String> facts) {
        add(Finding.at(position, kind, facts));
    }

    void add(Finding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else {
            more++;
        }
    }

    boolean any(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return list.stream().anyMatch(finding -> wanted.contains(finding.kind()));
    }

    /** By position, those about the whole last. */
    List<Finding> sorted() {
        return list.stream()
                .sorted(Comparator.comparingLong(f -> f.position() == 0 ? Long.MAX_VALUE : f.position()))
                .toList();
    }

    long more() {
        return more;
    }
}
