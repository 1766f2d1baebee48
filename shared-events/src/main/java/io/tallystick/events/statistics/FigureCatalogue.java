package io.tallystick.events.statistics;

import io.tallystick.events.filing.CountingUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures the ledger can compute, by name: what an indicator of a form may be filled from (I-19). Some are counted in each
 * unit of count apart, {@code holdings.VOLUME} (VI-25).
 */
public final class FigureCatalogue {
    /** Counted in each unit of count apart. */
    public static final List<String> BY_COUNTING_UNIT =
            List.of("holdings", "takenOver", "received", "movedOut", "destroyed", "use.files");

    private static final List<String> SINGLE = List.of(
            "archives.units",
            "staff.fullTime",
            "staff.fullTime.women",
            "staff.fullTime.age50",
            "staff.fullTime.age35to49",
            "staff.fullTime.ageTo34",
            "staff.fullTime.doctorate",
            "staff.fullTime.master",
            "staff.fullTime.bachelor",
            "staff.fullTime.college",
            "staff.fullTime.secondary",
            "staff.partTime",
            "fonds",
            "use.readers",
            "use.loans",
            "use.copiedPages",
            "use.certificates",
            "rooms",
            "containers",
            "equipment");

    private static final Set<String> ALL = all();

    private FigureCatalogue() {}

    /** Every name. */
    public static Set<String> names() {
        return ALL;
    }

    private static Set<String> all() {
        Set<String> names = new LinkedHashSet<>(SINGLE);
        for (String family : BY_COUNTING_UNIT) {
            for (CountingUnit unit : CountingUnit.values()) {
                names.add(family + "." + unit);
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
