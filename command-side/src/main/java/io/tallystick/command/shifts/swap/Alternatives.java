package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Fact;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.swap.SwapCheck.Pair;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/**
 * Swaps of the same shift that would be allowed: looked for within bounds, first with the person asked, then with others of the roster.
 * The bounds keep an answer short and quick, whatever the size of the roster; they are no rule, and what lies beyond them is allowed
 * all the same.
 */
final class Alternatives {
    /** So many people of the roster are looked at. */
    private static final int PEOPLE = 40;
    /** So many days before and after the shift. */
    private static final int DAYS = 10;
    /** So many swaps are named: enough to choose from. */
    private static final int NAMED = 3;

    /** Why there is none, by the rule each of them breaks; the first in this order is told. */
    private static final List<Map.Entry<String, String>> WHY = List.of(
            Map.entry("V-117", "refused.noSwapHoliday"),
            Map.entry("V-114", "refused.noSwapLeave"),
            Map.entry("V-108", "refused.noSwapQuota"),
            Map.entry("V-111", "refused.noSwapWork"),
            Map.entry("V-109", "refused.noSwapNext"),
            Map.entry("V-110", "refused.noSwapRest"),
            Map.entry("V-115", "refused.noSwapCover"));

    /**
     * What was found.
     *
     * @param allowed for example {@code E0005 2026-04-09; E0006 2026-04-10}; empty where there is none
     * @param told the same, or the text that says why there is none
     */
    record Found(String allowed, String told) {
        private static Found none(String why) {
            return new Found("", why);
        }

        Fact[] facts(List<Fact> others) {
            return Stream.concat(others.stream(), Stream.of(Fact.fact("allowed", allowed), Fact.fact("swaps", told)))
                    .toArray(Fact[]::new);
        }

        List<Remedy> remedies() {
            return allowed.isEmpty()
                    ? List.of()
                    : List.of(
                            Decision.remedy("remedy.allowedSwap", "shifts.RequestSwap", Post.AGENT, Post.SHIFT_LEADER));
        }
    }

    private Alternatives() {}

    /** Those for a shift of somebody, as far as there are any. */
    static Found of(
            SwapCheck check, Rosters rosters, RecordId asker, LocalDate date, RecordId asked, Decision decision) {
        boolean toCome = rosters.on(asker, date, decision)
                .filter(shift -> shift.starts().isAfter(decision.recordedAt()))
                .isPresent();
        if (!toCome) {
            return Found.none("refused.noSwapShift");
        }
        Optional<Aggregate<RosterMonth>> roster = rosters.of(asker, YearMonth.from(date), decision);
        List<RecordId> people = roster.map(r -> Objects.requireNonNull(r.invoke(RosterMonth::people)))
                .orElse(List.of());
        LocalDate today = decision.today();
        LocalDate from = date.minusDays(DAYS).isBefore(today) ? today : date.minusDays(DAYS);
        Iterator<Pair> pairs = Stream.concat(Stream.of(asked), people.stream())
                .distinct()
                .filter(person -> !person.equals(asker))
                .limit(PEOPLE)
                .flatMap(person -> rosters.of(person, from, date.plusDays(DAYS), decision).stream())
                .flatMap(theirs -> check.pair(asker, date, theirs.employee(), theirs.date()).stream())
                .iterator();
        if (!pairs.hasNext()) {
            return Found.none("refused.noSwapPeople");
        }
        List<String> named = new ArrayList<>();
        Set<String> always = WHY.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
        while (pairs.hasNext() && named.size() < NAMED) {
            Pair pair = pairs.next();
            RosteredShift theirs = pair.theirs();
            Set<String> broken = check.broken(pair);
            always.retainAll(broken);
            if (broken.isEmpty()) {
                named.add(theirs.employee().key() + " " + theirs.date());
            }
        }
        String allowed = String.join("; ", named);
        return named.isEmpty() ? Found.none(why(always)) : new Found(allowed, allowed);
    }

    private static String why(Set<String> always) {
        return WHY.stream()
                .filter(why -> always.contains(why.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("refused.noSwapRules");
    }
}
