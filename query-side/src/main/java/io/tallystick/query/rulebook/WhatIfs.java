package io.tallystick.query.rulebook;

import io.tallystick.events.rulebook.WhatIfAnswer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What would have been decided by another value of a parameter. Whoever decides answers; nothing is recorded of it. */
public interface WhatIfs {
    /** The parameters of a rule for which that can be told. */
    Set<String> parameters(String rule);

    /**
     * Asks.
     *
     * @param from the first day of recording that counts
     * @param until the last one
     * @param known up to this position of the log, at most its head
     * @return nothing where it cannot be told, or the value is none
     */
    Optional<WhatIfAnswer> ask(
            String rule, String parameter, String value, LocalDate from, LocalDate until, long known);
}
