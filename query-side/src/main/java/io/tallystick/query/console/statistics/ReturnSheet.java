package io.tallystick.query.console.statistics;

import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnFigure.Origin;
import io.tallystick.events.statistics.ReturnState;
import io.tallystick.events.statistics.StatisticalReturnEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureDeclared;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureOverridden;
import io.tallystick.events.statistics.StatisticalReturnEvent.FiguresAsked;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statistical return as its own events tell it: its lines as they stand, and what was filed. */
final class ReturnSheet {
    private final List<LogEntry> history;
    private @Nullable ReturnOpened head;
    private @Nullable ReturnState state;
    private @Nullable ReturnGenerated made;
    private boolean asked;
    private final Map<String, ReturnFigure> lines = new LinkedHashMap<>();
    private final Map<String, FigureDeclared> declared = new LinkedHashMap<>();
    private final List<Filed> filings = new ArrayList<>();

    /** A filing with its event. */
    record Filed(ReturnFiled filed, LogEntry entry) {}

    /** The sheet of a return with at least its first event. */
    ReturnSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof StatisticalReturnEvent event) {
                state = ReturnState.after(state, event);
                take(event, entry);
            }
        }
        Objects.requireNonNull(head, "a return begins with its opening");
    }

    private void take(StatisticalReturnEvent event, LogEntry entry) {
        switch (event) {
            case ReturnOpened e -> head = e;
            case FiguresAsked e -> asked = true;
            case ReturnGenerated e -> {
                asked = false;
                made = e;
                lines.clear();
                e.lines().forEach(line -> lines.put(line.indicator().code(), line));
                declared.values().forEach(this::fill);
            }
            case FigureDeclared e -> {
                declared.put(e.indicator(), e);
                fill(e);
            }
            case FigureOverridden e ->
                lines.computeIfPresent(e.indicator(), (code, line) -> line.estimated(e.given(), e.note()));
            case ReturnFiled e -> filings.add(new Filed(e, entry));
            default -> {
                // Shows on the timeline.
            }
        }
    }

    private void fill(FigureDeclared said) {
        lines.computeIfPresent(
                said.indicator(),
                (code, line) -> line.indicator().figure() == null ? line.declared(said.value(), said.source()) : line);
    }

    public ReturnOpened head() {
        return Objects.requireNonNull(head);
    }

    public ReturnState state() {
        return Objects.requireNonNull(state);
    }

    /** The latest computation. */
    public @Nullable ReturnGenerated made() {
        return made;
    }

    /** Whether the ledger is computing. */
    public boolean computing() {
        return asked;
    }

    public Collection<ReturnFigure> lines() {
        return lines.values();
    }

    /** How many indicators have no figure yet. */
    public long missing() {
        return lines.values().stream().filter(line -> line.value() == null).count();
    }

    /** How many of its figures are estimates. */
    public long estimates() {
        return lines.values().stream()
                .filter(line -> line.origin() == Origin.ESTIMATE)
                .count();
    }

    /** Every filing, oldest first. */
    public List<Filed> filings() {
        return filings;
    }

    /** The latest filing. */
    public @Nullable Filed last() {
        return filings.isEmpty() ? null : filings.getLast();
    }

    /** All its events, oldest first. */
    public List<LogEntry> history() {
        return history;
    }
}
