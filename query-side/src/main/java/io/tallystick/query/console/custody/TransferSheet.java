package io.tallystick.query.console.custody;

import io.tallystick.events.custody.TransferAct;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.SurplusFound;
import io.tallystick.events.custody.TransferEvent.SurplusUndone;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.WritingMediumChecked;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.query.console.custody.TransferLine.Found;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transfer as its own events tell it: the two halves of the stick, line by line. */
public final class TransferSheet {
    private @Nullable TransferListed head;
    private @Nullable TransferState state;
    private final Map<Integer, TransferLine> lines = new LinkedHashMap<>();
    private final Map<Integer, Difference> differences = new LinkedHashMap<>();
    private final List<SurplusFound> surplus = new ArrayList<>();
    private final Map<Side, LogEntry> receipts = new EnumMap<>(Side.class);
    private @Nullable LogEntry approved;
    private @Nullable LogEntry dispatched;
    private @Nullable LogEntry arrived;
    private @Nullable LogEntry counted;
    private final Set<TransferAct> acts = new LinkedHashSet<>();
    private final List<LogEntry> history;

    /** The sheet of a transfer with at least its first event. */
    public TransferSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof TransferEvent event) {
                state = TransferState.after(state, event);
                take(event, entry);
                TransferAct.in(event).ifPresent(acts::add);
            }
        }
        Objects.requireNonNull(head, "a transfer begins with its list");
    }

    private void take(TransferEvent event, LogEntry entry) {
        switch (event) {
            case TransferListed e -> head = e;
            case LinesListed e -> e.lines().forEach(line -> lines.put(line.line(), new TransferLine(line)));
            case TransferApproved e -> approved = entry;
            case TransferDispatched e -> dispatched = entry;
            case DeliveryReceived e -> arrived = entry;
            case CountCompleted e -> counted = entry;
            case ReceiptSigned e -> receipts.put(e.side(), entry);
            case LinesCounted e ->
                each(e.lines(), l -> l.found(Found.ACCEPTED, null, null, e.counter(), entry.occurredAt()));
            case LinesRejected e ->
                each(e.lines(), l -> l.found(Found.REJECTED, e.reason(), e.note(), e.counter(), entry.occurredAt()));
            case LinesMissing e ->
                each(e.lines(), l -> l.found(Found.MISSING, null, null, e.counter(), entry.occurredAt()));
            case PagesDiffered e -> each(LineSet.of(String.valueOf(e.line())), l -> l.pages(e.counted()));
            case CountUndone e -> each(e.lines(), TransferLine::undone);
            case SurplusFound e -> surplus.add(e);
            case SurplusUndone e -> surplus.removeIf(found -> found.number() == e.number());
            case WritingMediumChecked e -> each(e.lines(), TransferLine::inkChecked);
            case DiscrepancyRaised e -> {
                Difference difference = new Difference(e.discrepancy(), entry);
                differences.put(e.discrepancy().number(), difference);
                TransferLine line = e.discrepancy().line() == null
                        ? null
                        : lines.get(e.discrepancy().line());
                if (line != null) {
                    line.differs(difference);
                }
            }
            case DiscrepancyResolved e -> {
                Difference difference = differences.get(e.number());
                if (difference != null) {
                    difference.settle(e.resolution(), e.note(), e.resolver(), entry);
                }
            }
            default -> {
                // Tells of the writing or of the end; shown on the timeline and by the state.
            }
        }
    }

    private void each(LineSet set, java.util.function.Consumer<TransferLine> change) {
        set.stream().forEach(number -> {
            TransferLine line = lines.get(number);
            if (line != null) {
                change.accept(line);
            }
        });
    }

    public TransferListed head() {
        return Objects.requireNonNull(head);
    }

    public TransferState state() {
        return Objects.requireNonNull(state);
    }

    public Collection<TransferLine> lines() {
        return lines.values();
    }

    @Nullable
    public TransferLine line(int number) {
        return lines.get(number);
    }

    public Collection<Difference> differences() {
        return differences.values();
    }

    @Nullable
    public Difference difference(int number) {
        return differences.get(number);
    }

    public List<SurplusFound> surplus() {
        return surplus;
    }

    /** The receipt's signature of a side, {@code TRANSFEROR} or {@code RECEIVER}, or null. */
    public @Nullable LogEntry receipt(String side) {
        return receipts.get(Side.valueOf(side));
    }

    public @Nullable LogEntry approved() {
        return approved;
    }

    public @Nullable LogEntry dispatched() {
        return dispatched;
    }

    public @Nullable LogEntry arrived() {
        return arrived;
    }

    public @Nullable LogEntry counted() {
        return counted;
    }

    /** What was done for either side, each once. */
    public Set<TransferAct> acts() {
        return acts;
    }

    /** All its events, oldest first. */
    public List<LogEntry> history() {
        return history;
    }

    /** The record's version, for {@code If-Match}. */
    public long version() {
        return history.getLast().stored().sequence();
    }

    public int count(String found) {
        Found wanted = Found.valueOf(found);
        return (int) lines.values().stream().filter(l -> l.found() == wanted).count();
    }

    /** Lines that are here and whose writing nobody checked (I-3). */
    public int inkUnchecked() {
        return (int)
                lines.values().stream().filter(TransferLine::withoutInkCheck).count();
    }

    public int pages(String found) {
        Found wanted = Found.valueOf(found);
        return lines.values().stream()
                .filter(l -> l.found() == wanted)
                .mapToInt(TransferLine::pagesReceived)
                .sum();
    }

    public long openDifferences() {
        return differences.values().stream().filter(Difference::open).count();
    }

    /** Whether dispatched = accepted + rejected + missing, with nothing uncounted. */
    public boolean balances() {
        return lines.size() == count("ACCEPTED") + count("REJECTED") + count("MISSING");
    }
}
