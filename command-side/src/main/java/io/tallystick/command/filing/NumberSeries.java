package io.tallystick.command.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.filing.NumberSeriesEvent;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesReordered;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one lowest class and year (I-39). Drafts are always 1 to n without a gap; a sealed number never moves;
 * later units append.
 */
public class NumberSeries extends LedgerRecord {
    private @Nullable SeriesState state;
    private @Nullable Scope scope;
    private String prefix = "";
    private int width;
    private final List<RecordId> units = new ArrayList<>();
    private final Map<RecordId, Integer> numbers = new HashMap<>();

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

    void draft(List<RecordId> more) {
        for (List<RecordId> portion : Portions.of(more, Portions::bytes)) {
            apply(new NumbersDrafted(self(), units.size() + 1, portion));
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
        int number = from + 1;
        for (List<RecordId> portion : Portions.of(List.copyOf(order.subList(from, to)), Portions::bytes)) {
            apply(new SeriesReordered(self(), number, portion));
            number += portion.size();
        }
    }

    void withdraw(RecordId unit) {
        apply(new NumberWithdrawn(self(), unit));
    }

    void seal() {
        apply(new SeriesSealed(self(), units.size()));
    }

    void append(RecordId unit) {
        apply(new NumberAppended(self(), unit, units.size() + 1));
    }

    RecordId id() {
        return self();
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
    void on(NumbersDrafted event) {
        event.units().forEach(this::add);
    }

    @EventSourcingHandler
    void on(SeriesReordered event) {
        int number = event.firstNumber();
        for (RecordId unit : event.units()) {
            units.set(number - 1, unit);
            numbers.put(unit, number++);
        }
    }

    @EventSourcingHandler
    void on(NumberWithdrawn event) {
        int at = units.indexOf(event.unit());
        units.remove(at);
        numbers.remove(event.unit());
        for (int i = at; i < units.size(); i++) {
            numbers.put(units.get(i), i + 1);
        }
    }

    @EventSourcingHandler
    void on(SeriesSealed event) {
        move(event);
    }

    @EventSourcingHandler
    void on(NumberAppended event) {
        add(event.unit());
    }

    private void add(RecordId unit) {
        units.add(unit);
        numbers.put(unit, units.size());
    }
}
