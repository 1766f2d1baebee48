package io.tallystick.events.ledger;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about the ledger itself and its use. No command removes them (VI-16, VI-21). */
public sealed interface LedgerEvent extends DomainEvent {

    /** What a ledger is for; a sample can never become a real one. */
    enum Kind {
        REAL,
        SAMPLE
    }

    /** Whose time it runs by. */
    enum ClockKind {
        SYSTEM,
        SIMULATED
    }

    /** Why a command was refused. */
    enum Ground {
        /** A rule of the house or of the law. */
        RULE,
        /** No post held now, within the scope, gives the authority. */
        AUTHORITY,
        /** The record is not in a state in which the act is possible. */
        STATE
    }

    /** The first event of every ledger. */
    record LedgerOpened(RecordId ledger, String house, Kind kind, ClockKind clock) implements LedgerEvent {}

    /**
     * The last event of a sample that was made up: all of it is there. From its own recorded time, which is simulated, the
     * ledger's clock runs on as fast as time does, also while no program runs.
     *
     * @param seed what its chance began with; the same seed and size give the same ledger
     * @param percent its size; 100 is the whole
     * @param realTime what time it was outside the ledger
     */
    record SampleCompleted(RecordId ledger, long seed, int percent, Instant realTime) implements LedgerEvent {}

    /**
     * A command that was refused (VI-16). Carries whitelisted facts, never the body.
     *
     * @param record what it was aimed at, where known
     * @param ground which kind of reason
     * @param rule the rule and version, for {@link Ground#RULE}
     * @param reason the message key, shown in the reader's language
     * @param facts what the reason speaks of
     * @param remedies what can be done about it
     */
    record CommandRefused(
            String command,
            @Nullable RecordId record,
            Ground ground,
            @Nullable RuleCitation rule,
            String reason,
            Map<String, String> facts,
            List<Remedy> remedies)
            implements LedgerEvent {}

    /** Identical refusals of one actor within a minute, told as a count beside the first (VI-16). */
    record RefusalsRepeated(String first, int count, Instant from, Instant until) implements LedgerEvent {}

    /** A rule was broken by something that physically happened and is therefore recorded all the same (VI-28). */
    record RuleBreached(
            RuleCitation rule, String command, @Nullable RecordId record, String reason, Map<String, String> facts)
            implements LedgerEvent {}

    /**
     * A correction: names the event it corrects and what should have stood there (VI-17). The corrected event stays.
     *
     * @param corrects the position of the corrected event
     * @param before the corrected fields as they stood
     * @param after the same fields as they should have stood
     */
    record EventCorrected(
            RecordId record, long corrects, Map<String, String> before, Map<String, String> after, String reason)
            implements LedgerEvent {}

    /** How the log can be other than what was signed. */
    enum LogFault {
        /** A stored event is not what was signed. */
        CHANGED,
        /** A stored event is not there. */
        MISSING,
        /** The log ends before what was signed. */
        CUT_OFF,
        /** Tiles or checkpoint do not prove each other. */
        TILES,
        /** Somebody outside has seen more events than there are. */
        BEHIND,
        /** Somebody outside has seen another history. */
        PARTED,
        /** A row was put into the log by something else than the ledger. */
        FOREIGN
    }

    /**
     * The ledger found that its own log is not what was signed. Once for each finding: the log only grows, about its own damage
     * too.
     *
     * @param from the first position concerned
     * @param upTo the last it can be about
     * @param by who knew better: a witness, the folder of checkpoints, the ledger's own watch
     * @param signed how many events the newest checkpoint covered then
     */
    record LogFaultFound(LogFault fault, long from, long upTo, String by, long signed) implements LedgerEvent {}

    /** What somebody had the projector do. */
    enum ProjectorOperation {
        REBUILD,
        RETRY,
        VERIFY,
        /** Readers are shown the version that was shown before. */
        GO_BACK,
        /** Readers are shown the newest version again. */
        GO_ON
    }

    /**
     * Somebody had a read model replayed, its parked events tried again, or another of its versions shown. What is recorded does not change by it, what is
     * shown may; so it is known who did it.
     *
     * @param model the read model's name
     * @param about the record whose parked events are tried again; null for all, and for a replay
     */
    record ProjectorOperated(
            ProjectorOperation operation,
            String model,
            @Nullable RecordId about) implements LedgerEvent {}

    /** What is done with the log. */
    enum LogUse {
        READ,
        EXPORT,
        VERIFY
    }

    /** Events from one position to another, both included. */
    record Positions(long lowest, long highest) {
        /** The smallest range that has both. */
        public Positions and(Positions other) {
            return new Positions(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }
    }

    /**
     * Somebody read the log, took a register out of the house, or checked the log (VI-21). Recorded before it is given.
     *
     * @param what which part of it: {@code timeline}, {@code event}, {@code entries}, or the name of a register
     * @param record the record it is about, if it is about one
     * @param part the form it is given in and the columns it is filtered by, never by which values
     * @param positions the events that are given, where it is single events
     */
    record LogUsed(
            LogUse use,
            String what,
            @Nullable RecordId record,
            @Nullable String part,
            @Nullable Positions positions) implements LedgerEvent {}

    /** The same use of the log by one person within a minute, told as a count beside the first (VI-21). */
    record LogUseRepeated(
            String first,
            int count,
            Instant from,
            Instant until,
            @Nullable Positions positions) implements LedgerEvent {}

    /**
     * Commits to how much there is of every record up to a position: the root of a map from each record to the number of its
     * events and the hash of all of them. With it a bundle proves that it leaves nothing out.
     *
     * @param upTo the last position it covers
     * @param records how many records have events up to there
     * @param root of the map, base64
     */
    record RecordsCommitted(long upTo, long records, String root) implements LedgerEvent {}

    /**
     * Another key signs the log's checkpoints. Those that cover this event carry the signatures of both keys, and of the new one
     * alone once the overlap is over.
     *
     * @param before the verifier key that was
     * @param after the verifier key that takes over
     * @param until the last day both sign
     * @param voucher a signed note by which each key names the other
     */
    record LogKeyExchanged(RecordId ledger, String before, String after, LocalDate until, String voucher, String reason)
            implements LedgerEvent {}

    /** What a table that people see has otherwise than the log says. */
    enum TableFault {
        /** A row the log does not know. */
        SURPLUS,
        /** A row the log knows and the table does not have. */
        MISSING,
        /** A row with other values. */
        CHANGED
    }

    /**
     * A row of a table that is not what the log says.
     *
     * @param model the read model's name
     * @param key the values of its key
     * @param columns the columns that differ, of a row that is there on both sides
     * @param events positions of the events that make the row, the last ones first
     */
    record RowAtFault(
            String model, String table, TableFault fault, List<String> key, List<String> columns, List<Long> events) {}

    /**
     * Every table was rebuilt from the first event on and compared with what people see, row by row.
     *
     * @param models how many read models were compared; fewer than there are where it ended early
     * @param rows how many rows
     * @param upTo every model was compared at this position or later
     * @param differing how many rows are not what the log says
     * @param faults the first of them
     * @param endedEarly why not all could be compared, or null
     */
    record TablesVerified(
            int models,
            long rows,
            long upTo,
            long differing,
            List<RowAtFault> faults,
            @Nullable String endedEarly) implements LedgerEvent {}
}
