package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.query.kit.LogEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a page sent somebody back, as the refusal says that was recorded of it.
 *
 * @param rule the rule it stands under, or null
 * @param remedies what can be done about it
 */
public record Denial(String text, @Nullable String rule, List<Remedy> remedies) {
    /**
     * The denial at a position; nothing where nobody was sent back.
     *
     * @param position as it stands in the address
     * @param otherwise what is said where no refusal of the reader was recorded there
     */
    public static @Nullable Denial of(String position, Person me, Records records, Show show, String otherwise) {
        if (position.isEmpty()) {
            return null;
        }
        return (position.matches("[1-9][0-9]{0,17}")
                        ? records.at(Long.parseLong(position)).filter(entry -> told(entry, me.employee()))
                        : Optional.<LogEntry>empty())
                .map(entry -> (CommandRefused) entry.event())
                .map(refused -> new Denial(
                        show.reason(refused.reason(), refused.facts()),
                        refused.rule() == null ? null : refused.rule().rule(),
                        refused.remedies()))
                .orElseGet(() -> new Denial(otherwise, null, List.of()));
    }

    /** A refusal is told to who was refused. */
    private static boolean told(LogEntry entry, @Nullable RecordId reader) {
        return entry.event() instanceof CommandRefused
                && entry.provenance().by().employee().equals(reader);
    }

    /** Whether the command would help. */
    public boolean offers(String command) {
        return remedies.stream().anyMatch(remedy -> command.equals(remedy.command()));
    }
}
