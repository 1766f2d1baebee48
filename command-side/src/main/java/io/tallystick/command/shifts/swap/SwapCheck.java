package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Fact;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Agent;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.leave.LeaveBook;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** What speaks against a swap, rule by rule, on the roster as it would be (V-107 to V-117). */
final class SwapCheck {
    private static final int AROUND = 14;

    /** A rule a swap does not keep. */
    record Fault(String rule, String reason, List<Fact> facts) {
        static Fault of(String rule, String reason, Fact... facts) {
            return new Fault(rule, reason, List.of(facts));
        }
    }

    /** Two shifts to be swapped. */
    record Pair(RosteredShift mine, RosteredShift theirs) {}

    private final Rosters rosters;
    private final LedgerRecords<Agent> agents;
    private final LedgerRecords<LeaveBook> books;
    private final LedgerRecords<SwapQuota> quotas;
    private final Decision decision;
    private final Map<RecordId, Optional<Aggregate<Agent>>> knownAgents = new HashMap<>();
    private final Map<RecordId, Optional<Aggregate<LeaveBook>>> knownBooks = new HashMap<>();

    SwapCheck(
            Rosters rosters,
            LedgerRecords<Agent> agents,
            LedgerRecords<LeaveBook> books,
            LedgerRecords<SwapQuota> quotas,
            Decision decision) {
        this.rosters = rosters;
        this.agents = agents;
        this.books = books;
        this.quotas = quotas;
        this.decision = decision;
    }

    /** The two shifts, where both people are rostered for them by the same unit, they are not one and the same, and neither has begun. */
    Optional<Pair> pair(RecordId asker, LocalDate date, RecordId counterpart, LocalDate back) {
        Optional<RosteredShift> mine = rosters.on(asker, date, decision);
        Optional<RosteredShift> theirs = rosters.on(counterpart, back, decision);
        boolean possible = !asker.equals(counterpart)
                && mine.isPresent()
                && theirs.isPresent()
                && mine.get().unit().equals(theirs.get().unit())
                && !mine.get().shift().equals(theirs.get().shift())
                && mine.get().starts().isAfter(decision.recordedAt())
                && theirs.get().starts().isAfter(decision.recordedAt());
        return possible ? Optional.of(new Pair(mine.get(), theirs.get())) : Optional.empty();
    }

    /** Everything that speaks against it, in the order it is told. */
    List<Fault> faults(Pair pair) {
        List<Fault> faults = new ArrayList<>();
        RosteredShift mine = pair.mine();
        RosteredShift theirs = pair.theirs();
        for (RosteredShift shift : List.of(mine, theirs)) {
            if (shift.holiday()) {
                faults.add(Fault.of("V-117", "refused.swapOnHoliday", Fact.fact("date", shift.date())));
            }
        }
        Stream.of(
                        leave(mine.employee(), mine, theirs.date()),
                        leave(theirs.employee(), theirs, mine.date()),
                        sameWork(mine.employee(), theirs.employee()),
                        quota(mine.employee(), pair),
                        quota(theirs.employee(), pair),
                        around(mine, theirs),
                        around(theirs, mine),
                        cover(mine, theirs.employee()),
                        cover(theirs, mine.employee()))
                .flatMap(List::stream)
                .forEach(faults::add);
        return faults;
    }

    /** The rules in force that speak against it; none for a swap that is allowed. */
    Set<String> broken(Pair pair) {
        return faults(pair).stream()
                .map(Fault::rule)
                .filter(rule -> decision.rules().inForce(rule, decision.today()).isPresent())
                .collect(Collectors.toSet());
    }

    private List<Fault> leave(RecordId employee, RosteredShift own, LocalDate other) {
        Optional<Aggregate<LeaveBook>> book = knownBooks.computeIfAbsent(employee, e -> books.find(LeaveBook.of(e)));
        boolean away = own.excusedBy() != null
                || Stream.of(own.date(), other)
                        .anyMatch(day -> book.isPresent()
                                && Objects.requireNonNull(book.get().invoke(b -> b.touching(day, day)))
                                        .isPresent());
        return away ? List.of(Fault.of("V-114", "refused.swapOnLeave", Fact.fact("employee", employee))) : List.of();
    }

    private List<Fault> sameWork(RecordId one, RecordId other) {
        Optional<Aggregate<Agent>> a = agent(one);
        Optional<Aggregate<Agent>> b = agent(other);
        boolean type = a.isPresent()
                && b.isPresent()
                && Objects.requireNonNull(a.get().invoke(Agent::jobType)).isPresent()
                && Objects.equals(a.get().invoke(Agent::jobType), b.get().invoke(Agent::jobType));
        if (!type) {
            return List.of(Fault.of("V-111", "refused.otherWork", Fact.fact("employee", other)));
        }
        OptionalInt mine = Objects.requireNonNull(a.get().invoke(Agent::skill));
        OptionalInt theirs = Objects.requireNonNull(b.get().invoke(Agent::skill));
        int tolerance = decision.number("V-111", "skillTolerance");
        boolean alike =
                mine.isPresent() && theirs.isPresent() && Math.abs(mine.getAsInt() - theirs.getAsInt()) <= tolerance;
        return alike
                ? List.of()
                : List.of(Fault.of(
                        "V-111",
                        "refused.otherSkill",
                        Fact.fact("employee", other),
                        Fact.fact("tolerance", tolerance)));
    }

    private Optional<Aggregate<Agent>> agent(RecordId employee) {
        return knownAgents.computeIfAbsent(employee, e -> agents.find(Agent.of(e)));
    }

    /** Whether the shift in return counts as a further swap: where nothing says how it is to be read, it does (VI-7). */
    boolean returnCounts() {
        return !decision.applies("VI-7")
                || Boolean.parseBoolean(decision.rules().parameter("V-108", "returnLegCounts", decision.occurredOn()));
    }

    private List<Fault> quota(RecordId employee, Pair pair) {
        YearMonth month = pair.mine().month();
        YearMonth back = pair.theirs().month();
        boolean counts = returnCounts();
        List<Fault> faults = new ArrayList<>(quota(employee, month, counts && back.equals(month) ? 2 : 1));
        if (counts && !back.equals(month)) {
            faults.addAll(quota(employee, back, 1));
        }
        return faults;
    }

    private List<Fault> quota(RecordId employee, YearMonth month, int more) {
        int most = decision.number("V-108", "swapsPerMonth");
        int used = quotas.find(SwapQuota.of(employee, month))
                .map(q -> Objects.requireNonNull(q.invoke(SwapQuota::used)))
                .orElse(0);
        return used + more <= most
                ? List.of()
                : List.of(Fault.of(
                        "V-108",
                        "refused.swapQuota",
                        Fact.fact("employee", employee),
                        Fact.fact("most", most),
                        Fact.fact("month", month)));
    }

    /** Who gives one shift and takes another: what lies before and after both (V-109, V-110). */
    private List<Fault> around(RosteredShift gives, RosteredShift takes) {
        RecordId employee = gives.employee();
        List<RosteredShift> before = new ArrayList<>(near(employee, gives.date()));
        List<Fault> faults = new ArrayList<>(consecutive(before, gives, employee));
        List<RosteredShift> after = new ArrayList<>(near(employee, takes.date()));
        after.removeIf(shift -> shift.date().equals(gives.date()));
        boolean twice = after.stream().anyMatch(shift -> shift.date().equals(takes.date()));
        if (twice) {
            faults.add(Fault.of(
                    "V-110", "refused.twoShifts", Fact.fact("employee", employee), Fact.fact("date", takes.date())));
            return faults;
        }
        after.add(takes);
        faults.addAll(consecutive(after, takes, employee));
        faults.addAll(rest(after, takes, employee));
        return faults;
    }

    List<RosteredShift> near(RecordId employee, LocalDate date) {
        return rosters.of(employee, date.minusDays(AROUND), date.plusDays(AROUND), decision);
    }

    private static List<Fault> consecutive(List<RosteredShift> shifts, RosteredShift one, RecordId employee) {
        return Stream.of(neighbour(shifts, one, -1), neighbour(shifts, one, 1))
                .filter(shift -> shift != null && swapped(shift))
                .limit(1)
                .map(shift -> Fault.of(
                        "V-109",
                        "refused.consecutiveSwap",
                        Fact.fact("employee", employee),
                        Fact.fact("date", Objects.requireNonNull(shift).date())))
                .toList();
    }

    private static boolean swapped(RosteredShift shift) {
        RecordId cause = shift.cause();
        return cause != null && cause.kind().equals("swap");
    }

    private static @Nullable RosteredShift neighbour(List<RosteredShift> shifts, RosteredShift one, int way) {
        Stream<RosteredShift> others =
                shifts.stream().filter(s -> Integer.signum(s.starts().compareTo(one.starts())) == way);
        Comparator<RosteredShift> order = Comparator.comparing(RosteredShift::starts);
        return others.min(way < 0 ? order.reversed() : order).orElse(null);
    }

    /** Too little rest before or after the shift, among these of a person. */
    List<Fault> rest(List<RosteredShift> shifts, RosteredShift one, RecordId employee) {
        int least = decision.number("V-110", "restMinutes");
        RosteredShift before = neighbour(shifts, one, -1);
        RosteredShift after = neighbour(shifts, one, 1);
        boolean short1 =
                before != null && Duration.between(before.ends(), one.starts()).toMinutes() < least;
        boolean short2 =
                after != null && Duration.between(one.ends(), after.starts()).toMinutes() < least;
        return short1 || short2
                ? List.of(Fault.of(
                        "V-110",
                        "refused.backToBack",
                        Fact.fact("employee", employee),
                        Fact.fact("date", one.date()),
                        Fact.fact("minutes", least)))
                : List.of();
    }

    /** The people a shift keeps, and somebody to lead it (V-115, V-122). */
    List<Fault> cover(RosteredShift shift, RecordId taker) {
        int least = least(shift);
        List<Fault> faults = new ArrayList<>();
        if (shift.cover() < least) {
            faults.add(Fault.of(
                    "V-115",
                    "refused.swapCover",
                    Fact.fact("date", shift.date()),
                    Fact.fact("people", shift.cover()),
                    Fact.fact("least", least)));
        }
        Scope place = decision.organisation().homeOf(shift.employee());
        boolean may = !shift.leads()
                || Stream.of(Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR)
                        .flatMap(p -> decision.organisation().appointments(taker, p, shift.date()).stream())
                        .anyMatch(held -> decision.organisation().covers(held.scope(), place));
        if (!may) {
            faults.add(Fault.of(
                    "V-115", "refused.cannotLead", Fact.fact("employee", taker), Fact.fact("date", shift.date())));
        }
        return faults;
    }

    int least(RosteredShift shift) {
        return Math.max(shift.pattern().leastCover(), decision.number("V-115", "leastCover"));
    }
}
