package io.tallystick.command.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.filing.GapReason;
import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.NumberSeriesEvent;
import io.tallystick.events.filing.NumberSeriesEvent.GapsExplained;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberSuperseded;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersMigrated;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesReordered;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.filing.OldNumber;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one lowest class and year (I-39). Drafts are always without a gap; a sealed number never moves; later
 * units append. Numbers from before the ledger are kept as they were, gaps and duplicates included; the ledger's own begin
 * behind the highest of them, so that no code is ever used again.
 */
public class NumberSeries extends LedgerRecord {
    private @Nullable SeriesState state;
    private @Nullable Scope scope;
    private String prefix = "";
    private int width;
    private final List<RecordId> units = new ArrayList<>();
    private final Map<RecordId, Integer> numbers = new HashMap<>();
    private final List<Map.Entry<RecordId, Integer>> aliases = new ArrayList<>();
    private final OldNumbers old = new OldNumbers();
    private int begin = 1;
    private int highest;

    /** For Axon, which replays events into it. */
    protected NumberSeries() {}

    NumberSeries(SeriesKey key, int schemeVersion) {
        apply(new SeriesOpened(
                key.series(),
                Objects.requireNonNull(key.scope().fonds()),
                Objects.requireNonNull(key.scope().unit()),
                key.prefix(),
                key.width(),
                schemeVersion));
    }

    /** Opens the series of codes from before the ledger. */
    NumberSeries(OldCode code) {
        apply(new SeriesOpened(
                code.series(),
                Objects.requireNonNull(code.scope().fonds()),
                Objects.requireNonNull(code.scope().unit()),
                code.prefix(),
                code.width(),
                0));
    }

    /** Takes over numbers from before the ledger, and says what is missing between them. */
    void migrate(List<OldNumber> more) {
        for (List<OldNumber> portion : Portions.of(more, number -> Portions.bytes(number) + 40)) {
            apply(new NumbersMigrated(self(), portion));
        }
        boolean continued = false;
        List<List<NumberGap>> gaps = Portions.of(old.gaps(Set.copyOf(numbers.values())), gap -> 60);
        for (List<NumberGap> portion : gaps.isEmpty() ? List.of(List.<NumberGap>of()) : gaps) {
            apply(new GapsExplained(self(), old.highest(), old.duplicates(), portion, GapReason.MIGRATED, continued));
            continued = true;
        }
    }

    void draft(List<RecordId> more) {
        for (List<RecordId> portion : Portions.of(more, Portions::bytes)) {
            apply(new NumbersDrafted(self(), next(), portion));
        }
    }

    /** Takes another order of the same units; only the part that changes is recorded. */
    void reorder(List<RecordId> order) {
        int from = 0;
        while (order.get(from).equals(units.get(from))) {
            from++;
        }
        int to = order.size();
        while (order.get(to - 1).equals(units.get(to - 1))) {
            to--;
        }
        int number = begin + from;
        for (List<RecordId> portion : Portions.of(List.copyOf(order.subList(from, to)), Portions::bytes)) {
            apply(new SeriesReordered(self(), number, portion));
            number += portion.size();
        }
    }

    void withdraw(RecordId unit) {
        apply(new NumberWithdrawn(self(), unit));
    }

    void seal() {
        apply(new SeriesSealed(self(), last()));
    }

    void append(RecordId unit) {
        apply(new NumberAppended(self(), unit, next()));
    }

    /** The unit's number here is an alias from now on. */
    void supersede(RecordId unit, String code, String by) {
        int number = code.startsWith(prefix + "-") ? numberIn(code) : old.numberOf(code);
        apply(new NumberSuperseded(self(), unit, number, code, by));
    }

    private int numberIn(String code) {
        return Integer.parseInt(code.substring(prefix.length() + 1));
    }

    RecordId id() {
        return self();
    }

    /** The highest number given, here or before the ledger; 0 where there is none. */
    int last() {
        return Math.max(highest, old.highest());
    }

    private int next() {
        return last() + 1;
    }

    /** The units that had the code before the ledger. */
    List<RecordId> hadCode(String code) {
        return old.holders(code);
    }

    /** The unit that has the code from the ledger itself. */
    Optional<RecordId> hasCode(String code) {
        if (!code.startsWith(prefix)) {
            return Optional.empty();
        }
        return Stream.concat(numbers.entrySet().stream(), aliases.stream())
                .filter(given -> code.endsWith(given.getValue().toString()))
                .filter(given -> code(given.getValue()).equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether numbers of its own can still change, so that no old one can be put beside them. */
    boolean drafting() {
        return !sealed() && !units.isEmpty();
    }

    boolean sealed() {
        return state == SeriesState.SEALED;
    }

    Scope scope() {
        return Objects.requireNonNull(scope);
    }

    int width() {
        return width;
    }

    /** Its units in the order of their numbers. */
    List<RecordId> units() {
        return List.copyOf(units);
    }

    /** The number of a unit, or nothing if it has none here. */
    @Nullable
    Integer numberOf(RecordId unit) {
        return numbers.get(unit);
    }

    /** The code with the number: {@code Z109-WS·2026-D30-KFB-0007}. */
    String code(int number) {
        return prefix + "-" + String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    private void move(NumberSeriesEvent event) {
        state = SeriesState.after(state, event);
    }

    @EventSourcingHandler
    void on(SeriesOpened event) {
        become(event.series());
        move(event);
        scope = Scope.ofUnit(event.fonds(), event.unit());
        prefix = event.prefix();
        width = event.width();
    }

    @EventSourcingHandler
    void on(NumbersMigrated event) {
        event.numbers().forEach(old::add);
    }

    @EventSourcingHandler
    void on(NumbersDrafted event) {
        if (units.isEmpty()) {
            begin = event.firstNumber();
        }
        int number = event.firstNumber();
        for (RecordId unit : event.units()) {
            add(unit, number++);
        }
    }

    @EventSourcingHandler
    void on(SeriesReordered event) {
        int number = event.firstNumber();
        for (RecordId unit : event.units()) {
            units.set(number - begin, unit);
            numbers.put(unit, number++);
        }
    }

    @EventSourcingHandler
    void on(NumberWithdrawn event) {
        int at = units.indexOf(event.unit());
        units.remove(at);
        numbers.remove(event.unit());
        for (int i = at; i < units.size(); i++) {
            numbers.put(units.get(i), begin + i);
        }
        highest = units.isEmpty() ? 0 : begin + units.size() - 1;
    }

    @EventSourcingHandler
    void on(SeriesSealed event) {
        move(event);
    }

    @EventSourcingHandler
    void on(NumberAppended event) {
        add(event.unit(), event.number());
    }

    @EventSourcingHandler
    void on(NumberSuperseded event) {
        aliases.add(Map.entry(event.unit(), event.number()));
        numbers.remove(event.unit(), event.number());
    }

    private void add(RecordId unit, int number) {
        units.add(unit);
        numbers.put(unit, number);
        highest = Math.max(highest, number);
    }
}
