package io.tallystick.command.door;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.LogUse;
import io.tallystick.events.ledger.LedgerEvent.LogUseRepeated;
import io.tallystick.events.ledger.LedgerEvent.LogUsed;
import io.tallystick.events.ledger.LedgerEvent.Positions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records who reads the log, takes a register out of the house or checks the log, durably before it is given (VI-21). There is no
 * setting and no post that leaves it out. The same use by the same person within a minute is one event with a count, so that
 * reading stays quick and the record of reading does not outgrow what is read.
 */
public final class LogUses {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final List<Post> READERS =
            List.of(Post.AUDITOR, Post.COMPLIANCE_OFFICER, Post.LEDGER_ADMINISTRATOR, Post.ARCHIVES_HEAD);

    /**
     * What is done with the log.
     *
     * @param what which part of it: {@code timeline}, {@code event}, {@code entries}, or the name of a register
     * @param record the record it is about, if it is about one
     * @param part the form it is given in and the columns it is filtered by, never by which values
     * @param positions the events that are given, where it is single events
     */
    public record Use(
            LogUse use,
            String what,
            @Nullable RecordId record,
            @Nullable String part,
            @Nullable Positions positions) {
        private Same by(RecordId who) {
            return new Same(who, use, what, record, part);
        }
    }

    private record Same(
            RecordId who,
            LogUse use,
            String what,
            @Nullable RecordId record,
            @Nullable String part) {}

    private final LedgerNotes notes;
    private final Clock clock;
    private final Repeats<Same> repeats = new Repeats<>();

    public LogUses(LedgerNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Records the use, or counts it beside the same a moment ago.
     *
     * @param account who, by log-in name
     * @throws io.tallystick.events.log.LogUnavailable if it cannot be recorded: then nothing may be given
     */
    public void record(String account, Use use) {
        Instant now = clock.instant();
        flush(now.minus(WINDOW));
        LedgerNotes.Note note = notes.by(account, READERS, "ledger.UseLog");
        repeats.record(
                use.by(note.employee()),
                now,
                use.positions(),
                note.metadata(),
                () -> notes.append(
                        new LogUsed(use.use(), use.what(), use.record(), use.part(), use.positions()),
                        note.metadata()));
    }

    /** Records the counts of all uses that began before the instant. */
    public void flush(Instant before) {
        repeats.ended(before).forEach(this::repeated);
    }

    /** Records the counts whose minute is over. */
    public void recordRepeated() {
        flush(clock.instant().minus(WINDOW));
    }

    private void repeated(Repeats.Counted counted) {
        Map<String, Object> metadata = counted.metadata();
        notes.append(
                new LogUseRepeated(
                        counted.first().record(),
                        counted.count(),
                        counted.from(),
                        counted.until(),
                        counted.positions()),
                metadata);
    }
}
