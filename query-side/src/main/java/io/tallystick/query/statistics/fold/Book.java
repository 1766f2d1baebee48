package io.tallystick.query.statistics.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The book of one unit: how it came in and how it left. */
public final class Book {
    private final String unit;
    private final List<Entry> entries = new ArrayList<>(2);
    private @Nullable String fonds;
    private @Nullable String kind;
    private boolean in;
    private boolean missing;
    private boolean out;

    Book(String unit) {
        this.unit = unit;
    }

    void describe(String fondsNow, String kindNow) {
        fonds = fondsNow;
        kind = kindNow;
    }

    void enter(Term term, Instant at) {
        entries.add(new Entry(term, fonds(), kind(), at));
        in = term.sign() > 0;
    }

    void missing(boolean now) {
        missing = now;
    }

    void out(boolean now) {
        out = now;
    }

    /** The unit. */
    public String unit() {
        return unit;
    }

    /** Its fonds now, or a question mark where the log never said. */
    public String fonds() {
        return fonds == null ? "?" : fonds;
    }

    /** Its kind now, or a question mark where the log never said. */
    public String kind() {
        return kind == null ? "?" : kind;
    }

    /** How it came and went, in the order of the log. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether the house has it, missing or not. */
    public boolean in() {
        return in;
    }

    /** Whether it had come in and not left before the moment. */
    public boolean inBefore(Instant moment) {
        int sum = 0;
        for (Entry entry : entries) {
            if (entry.at().isBefore(moment)) {
                sum += entry.term().sign();
            }
        }
        return sum > 0;
    }

    /** The last entry before the moment, which says what it was then. */
    public @Nullable Entry lastBefore(Instant moment) {
        Entry last = null;
        for (Entry entry : entries) {
            if (entry.at().isBefore(moment)) {
                last = entry;
            }
        }
        return last;
    }

    /** Whether somebody said that it is not to be found. */
    public boolean missing() {
        return missing;
    }

    /** Whether it is lent or otherwise out of the room. */
    public boolean out() {
        return out;
    }
}
