package io.tallystick.query.console.rulebook;

import io.tallystick.events.rulebook.LegalClause;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.query.console.kit.RuleBookAsKept;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the legal profile changes in this ledger: every clause of it beside the house's own value (VI-29). */
final class LegalReport {
    private LegalReport() {}

    /**
     * A clause.
     *
     * @param parameter what it binds
     * @param own the house's value; null where the rule is not in force
     * @param effective the value decisions are made by
     * @param changes whether the profile, and not the house, decides it
     */
    record Line(
            LegalClause clause,
            RuleParameter parameter,
            @Nullable String own,
            @Nullable String effective,
            boolean changes) {}

    /** Every clause of the profile in force on a day, in the order of the list of clauses. */
    static List<Line> of(RuleBookAsKept kept, LocalDate day) {
        LegalProfile profile = kept.profile();
        return LegalClauses.get().all().stream()
                .map(clause -> LegalClauses.get().find(profile, clause.rule(), clause.parameter()))
                .flatMap(Optional::stream)
                .distinct()
                .map(clause -> line(clause, kept, day))
                .toList();
    }

    private static Line line(LegalClause clause, RuleBookAsKept kept, LocalDate day) {
        String own = kept.own(clause.rule(), clause.parameter(), day);
        String effective =
                own == null ? null : LegalClauses.get().bind(kept.profile(), clause.rule(), clause.parameter(), own);
        RuleParameter parameter =
                RuleCatalogue.get().parameter(clause.rule(), clause.parameter()).orElseThrow();
        return new Line(clause, parameter, own, effective, !Objects.equals(own, effective));
    }

    /** Profiles the ledger could be strengthened to. */
    static List<LegalProfile> stronger(RuleBookAsKept kept) {
        LegalProfile now = kept.profile();
        return now == null
                ? List.of()
                : Stream.of(LegalProfile.values())
                        .filter(one -> LegalClauses.get().stronger(one, now))
                        .toList();
    }
}
