package io.tallystick.query.console.retention;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionWitnessed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsHandedOver;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStayed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStruckOut;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A destruction batch as its own events tell it: every item with what was decided on it, and every signature. */
final class BatchSheet {
    private static final String STRUCK_OUT = "STRUCK_OUT";

    private @Nullable DisposalListed head;
    private @Nullable BatchState state;
    private @Nullable String registerHash;
    private @Nullable DestructionApproved approved;
    private @Nullable DestructionExecuted executed;
    private final Map<Integer, Item> items = new TreeMap<>();
    private final List<Signed> signatures = new ArrayList<>();
    private final List<LogEntry> history;

    /** A signature on the batch, in words of its role. */
    record Signed(String role, Signature by, LogEntry entry) {}

    /** An item with what became of it. */
    static final class Item {
        private final DisposalLine line;
        private @Nullable ItemsAppraised decided;
        private @Nullable String outcome;
        private final List<Signature> checked = new ArrayList<>();

        Item(DisposalLine line) {
            this.line = line;
        }

        public DisposalLine line() {
            return line;
        }

        public @Nullable ItemsAppraised decided() {
            return decided;
        }

        /** What became of it, {@code DESTROYED} for example, or null. */
        public @Nullable String outcome() {
            return outcome;
        }

        /** The supervisors who compared it. */
        public List<Signature> checked() {
            return checked;
        }

        /** Whether it is decided so and still there. */
        boolean is(Disposal as) {
            return outcome == null && decided != null && decided.decision() == as;
        }
    }

    /** The sheet of a batch with at least its first event. */
    BatchSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof DestructionBatchEvent event) {
                state = BatchState.after(state, event);
                take(event, entry);
            }
        }
        Objects.requireNonNull(head, "a batch begins with its list");
    }

    private void take(DestructionBatchEvent event, LogEntry entry) {
        switch (event) {
            case DisposalListed e -> {
                head = e;
                sign("LISTER", e.lister(), entry);
            }
            case OldRegisterTakenOver e -> {
                head = e.asListed();
                sign("LISTER", e.taker(), entry);
            }
            case DisposalLinesListed e -> e.lines().forEach(line -> items.put(line.line(), new Item(line)));
            case ItemsAppraised e -> each(e.lines(), item -> item.decided = e);
            case ItemsStruckOut e -> each(e.lines(), item -> item.outcome = STRUCK_OUT);
            case RegisterDrawnUp e -> {
                registerHash = e.registerHash();
                sign("DRAWER", e.drawer(), entry);
            }
            case RegisterSigned e -> sign("MEMBER", e.member(), entry);
            case DestructionApproved e -> {
                approved = e;
                sign("APPROVER", e.approver(), entry);
            }
            case ItemsChecked e -> each(e.lines(), item -> item.checked.add(e.supervisor()));
            case DestructionExecuted e -> {
                executed = e;
                each(e.lines(), item -> item.outcome = "DESTROYED");
                sign("OPERATOR", e.operator(), entry);
            }
            case ItemsListedOut e -> each(e.lines(), item -> item.outcome = "LISTED_OUT");
            case ItemsStayed e -> each(e.lines(), item -> item.outcome = null);
            case ItemsHandedOver e -> {
                each(e.lines(), item -> item.outcome = "TRANSFERRED_OUT");
                sign("TRANSFEROR", e.by(), entry);
            }
            case DestructionWitnessed e -> sign("SUPERVISOR", e.supervisor(), entry);
            default -> {
                // Exemptions and the end show on the timeline.
            }
        }
    }

    private void each(LineSet lines, java.util.function.Consumer<Item> change) {
        lines.stream().mapToObj(items::get).filter(Objects::nonNull).forEach(change);
    }

    private void sign(String role, Signature by, LogEntry entry) {
        signatures.add(new Signed(role, by, entry));
    }

    public DisposalListed head() {
        return Objects.requireNonNull(head);
    }

    public BatchState state() {
        return Objects.requireNonNull(state);
    }

    public @Nullable String registerHash() {
        return registerHash;
    }

    public @Nullable DestructionApproved approved() {
        return approved;
    }

    public @Nullable DestructionExecuted executed() {
        return executed;
    }

    public Collection<Item> items() {
        return items.values();
    }

    /** How many items were decided so and not struck out, whatever was done with them since. */
    public long count(Disposal as) {
        return items.values().stream()
                .filter(item -> item.decided != null && item.decided.decision() == as)
                .filter(item -> !STRUCK_OUT.equals(item.outcome))
                .count();
    }

    public long struckOut() {
        return items.values().stream()
                .filter(item -> STRUCK_OUT.equals(item.outcome))
                .count();
    }

    /** How many are not decided yet. */
    public long undecided() {
        return items.values().stream()
                .filter(item -> item.decided == null && item.outcome == null)
                .count();
    }

    public List<Signed> signatures() {
        return signatures;
    }

    /** All its events, oldest first. */
    public List<LogEntry> history() {
        return history;
    }
}
