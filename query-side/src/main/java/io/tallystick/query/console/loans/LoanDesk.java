package io.tallystick.query.console.loans;

import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.WaitingListEvent.PlaceLeft;
import io.tallystick.events.loans.WaitingListEvent.PlaceTaken;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies on the loan desk: which loan a scanned file, slip or code means, and what is to be done with it. */
final class LoanDesk {
    private static final String KEY = "[0-9A-Za-z][0-9A-Za-z._·-]{0,79}";

    private static final int LONGEST = 200;

    private final Records records;
    private final Registers registers;

    LoanDesk(Records records, Registers registers) {
        this.records = records;
        this.registers = registers;
    }

    /** The loan somebody means, by its number, the file's number or the file's code; nothing where none is open. */
    Optional<LoanSheet> meant(String scanned) {
        String text = scanned.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        if (text.matches("(loan|unit|holding)/" + KEY)) {
            RecordId id = Ids.of(text);
            return id.kind().equals("loan") ? loan(id) : ofUnit(id.key());
        }
        Optional<LoanSheet> byNumber =
                text.matches(KEY) ? ofUnit(text).or(() -> loan(Ids.of("loan", text))) : Optional.empty();
        return byNumber.or(() -> byCode(text));
    }

    private Optional<LoanSheet> loan(RecordId id) {
        List<LogEntry> history = records.of(id);
        return history.isEmpty() ? Optional.empty() : Optional.of(new LoanSheet(history));
    }

    /** The loan the file is out on; else the first that waits for it. */
    private Optional<LoanSheet> ofUnit(String key) {
        RecordId out = out(records.of(Ids.of("holding", key)));
        if (out != null) {
            return loan(out);
        }
        List<RecordId> waiting = new ArrayList<>();
        for (LogEntry entry : records.of(Ids.of("waiting-list", key))) {
            if (entry.event() instanceof PlaceTaken taken) {
                waiting.add(taken.loan());
            } else if (entry.event() instanceof PlaceLeft left) {
                waiting.remove(left.loan());
            }
        }
        return waiting.isEmpty() ? Optional.empty() : loan(waiting.getFirst());
    }

    private static @Nullable RecordId out(List<LogEntry> holding) {
        RecordId out = null;
        for (LogEntry entry : holding) {
            out = switch (entry.event()) {
                case HoldingTakenForReading e -> e.loan();
                case HoldingLent e -> e.loan();
                case HoldingBroughtBack e -> null;
                case HoldingLost e -> null;
                default -> out;
            };
        }
        return out;
    }

    /** Codes are looked up in the register; the loan itself is told by its own events. */
    private Optional<LoanSheet> byCode(String code) {
        Optional<Model> register = registers.model("loans");
        for (String state : List.of(LoanState.ON_LOAN.name(), LoanState.IN_READING.name(), LoanState.APPROVED.name())) {
            Optional<LoanSheet> found = register.stream()
                    .flatMap(model ->
                            registers.rows(model, model.mainTable(), Map.of("code", code, "state", state)).stream())
                    .findFirst()
                    .flatMap(row ->
                            ofUnit(Ids.of(String.valueOf(row.get("unit"))).key()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
