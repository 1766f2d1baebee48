package io.tallystick.query.console.retention;

import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.TransferOutEvent;
import io.tallystick.events.retention.TransferOutEvent.TransferOutCalledOff;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.events.retention.TransferOutState;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transfer to another house as its own events tell it. */
final class TransferOutSheet {
    private @Nullable TransferOutListed head;
    private @Nullable TransferOutState state;
    private @Nullable LogEntry listedBy;
    private @Nullable LogEntry dispatchedBy;
    private @Nullable TransferOutDispatched dispatched;
    private @Nullable TransferOutSigned signed;
    private final List<DisposalLine> lines = new ArrayList<>();
    private final List<LogEntry> history;

    /** The sheet of a transfer with at least its first event. */
    TransferOutSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof TransferOutEvent event) {
                state = TransferOutState.after(event);
                take(event, entry);
            }
        }
        Objects.requireNonNull(head, "a transfer begins with its list");
    }

    private void take(TransferOutEvent event, LogEntry entry) {
        switch (event) {
            case TransferOutListed e -> {
                head = e;
                listedBy = entry;
            }
            case TransferOutLinesListed e -> lines.addAll(e.lines());
            case TransferOutDispatched e -> {
                dispatched = e;
                dispatchedBy = entry;
            }
            case TransferOutSigned e -> signed = e;
            case TransferOutCalledOff e -> {
                // Shows by the state and on the timeline.
            }
        }
    }

    public TransferOutListed head() {
        return Objects.requireNonNull(head);
    }

    public TransferOutState state() {
        return Objects.requireNonNull(state);
    }

    public List<DisposalLine> lines() {
        return lines;
    }

    public LogEntry listedAt() {
        return Objects.requireNonNull(listedBy);
    }

    public @Nullable TransferOutDispatched dispatched() {
        return dispatched;
    }

    public @Nullable LogEntry dispatchedAt() {
        return dispatchedBy;
    }

    public @Nullable TransferOutSigned signed() {
        return signed;
    }

    /** What became of a line, or null while nothing did. */
    public @Nullable String outcome(DisposalLine line) {
        if (signed == null) {
            return null;
        }
        return signed.returned().contains(line.line()) ? "RETURNED" : "TAKEN";
    }

    /** All its events, oldest first. */
    public List<LogEntry> history() {
        return history;
    }
}
