package io.tallystick.events.rulebook;

import io.tallystick.events.text.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every clause of every legal profile, as data with sources (VI-29). Each profile also carries the clauses of the source
 * regulations. A profile is stronger than another where it keeps every clause at least as strict and binds something
 * harder or more; two profiles for different trades may be neither.
 */
public final class LegalClauses {
    private static final LegalClauses INSTANCE = new LegalClauses();

    private final List<LegalClause> clauses;

    private LegalClauses() {
        clauses = RuleCatalogue.table("legal-profiles.tsv", 8).stream()
                .map(row -> new LegalClause(
                        LegalProfile.valueOf(row[0]),
                        row[1],
                        row[2],
                        Integer.parseInt(row[3]),
                        LegalClause.Stricter.valueOf(row[4]),
                        new Wording(row[5], row[6], row[7])))
                .toList();
        for (LegalClause clause : clauses) {
            if (RuleCatalogue.get().parameter(clause.rule(), clause.parameter()).isEmpty()) {
                throw new IllegalStateException("a clause for the unknown parameter " + clause);
            }
        }
    }

    /** The clauses. */
    public static LegalClauses get() {
        return INSTANCE;
    }

    /** All clauses, as written. */
    public List<LegalClause> all() {
        return clauses;
    }

    /** The sources of the clauses, each once. Events record them in English; a reader reads them in a language. */
    public List<Wording> sources() {
        return clauses.stream().map(LegalClause::source).distinct().toList();
    }

    /** What the profile demands of the parameter, if anything. */
    public Optional<LegalClause> find(@Nullable LegalProfile profile, String rule, String parameter) {
        return written(profile, rule, parameter)
                .or(() -> profile == null ? Optional.empty() : written(LegalProfile.SOURCE, rule, parameter));
    }

    /** The value in force: the house's own, unless the profile binds harder. */
    public String bind(@Nullable LegalProfile profile, String rule, String parameter, String own) {
        return find(profile, rule, parameter)
                .map(c -> String.valueOf(c.stricter().of(c.value(), Integer.parseInt(own))))
                .orElse(own);
    }

    /** Whether the candidate keeps every clause of the profile now in force, and binds something harder or more. */
    public boolean stronger(LegalProfile candidate, LegalProfile now) {
        boolean harder = false;
        for (LegalClause clause : clauses) {
            Optional<LegalClause> then = find(candidate, clause.rule(), clause.parameter());
            Optional<LegalClause> before = find(now, clause.rule(), clause.parameter());
            if (before.isPresent()
                    && then.filter(c -> c.atLeastAsStrictAs(before.get())).isEmpty()) {
                return false;
            }
            harder |= then.isPresent()
                    && before.filter(c -> c.atLeastAsStrictAs(then.get())).isEmpty();
        }
        return harder;
    }

    private Optional<LegalClause> written(@Nullable LegalProfile profile, String rule, String parameter) {
        return clauses.stream()
                .filter(c -> c.profile() == profile
                        && c.rule().equals(rule)
                        && c.parameter().equals(parameter))
                .findFirst();
    }
}
