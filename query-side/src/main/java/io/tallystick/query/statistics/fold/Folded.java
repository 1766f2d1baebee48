package io.tallystick.query.statistics.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The log added up to a position. */
public final class Folded {
    private final long position;
    private final Books books;
    private final Shelf shelf;
    private final Vouchers receipts;
    private final Vouchers registers;
    private final Map<String, Integer> lateFacts;

    /** What is never added to another: a fonds and a kind. */
    public record Key(String fonds, String kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFonds = fonds.compareTo(other.fonds);
            return byFonds != 0 ? byFonds : kind.compareTo(other.kind);
        }
    }

    /** The sums of one key over a period. */
    public static final class Sums {
        /** In before the period. */
        public long opening;

        public long takenOver;
        public long received;
        public long movedOut;
        public long destroyed;
        public long reclassified;
        /** In at the period's end, counted unit by unit. */
        public long closing;
        /** Accepted on receipts signed in the period. */
        public long receipts;

        public long counted;
        public long uncounted;
        public long out;
        public long missing;
    }

    Folded(
            long position,
            Books books,
            Shelf shelf,
            Vouchers receipts,
            Vouchers registers,
            Map<String, Integer> lateFacts) {
        this.position = position;
        this.books = books;
        this.shelf = shelf;
        this.receipts = receipts;
        this.registers = registers;
        this.lateFacts = lateFacts;
    }

    /** Everything up to this position is in it. */
    public long position() {
        return position;
    }

    /** Every unit's book. */
    public Collection<Book> books() {
        return books.all().values();
    }

    /** How many facts of a period came after its freeze and before its close. */
    public int lateFacts(String period) {
        return lateFacts.getOrDefault(period, 0);
    }

    /** The sums of a period by key. */
    public Map<Key, Sums> sums(Instant from, Instant until) {
        Map<Key, Sums> sums = new TreeMap<>();
        for (Book book : books()) {
            for (Entry entry : book.entries()) {
                if (entry.at().isBefore(until)) {
                    add(at(sums, entry.fonds(), entry.kind()), entry, from);
                }
            }
            Entry last = book.lastBefore(until);
            if (last != null && book.inBefore(until)) {
                at(sums, last.fonds(), last.kind()).closing++;
            }
            shelve(sums, book, until);
        }
        receipts.each((unit, signed) -> {
            if (!signed.isBefore(from) && signed.isBefore(until)) {
                Book book = books.of(unit);
                Entry came = book.entries().stream()
                        .filter(e -> e.term() == Term.RECEIVED)
                        .reduce((a, b) -> b)
                        .orElse(new Entry(Term.RECEIVED, book.fonds(), book.kind(), signed));
                at(sums, came.fonds(), came.kind()).receipts++;
            }
        });
        return sums;
    }

    private void shelve(Map<Key, Sums> sums, Book book, Instant until) {
        Entry last = book.lastBefore(until);
        boolean in = book.inBefore(until);
        boolean there = shelf.there(book.unit(), until);
        if (!there && !(in && book.missing())) {
            return;
        }
        Sums sum = last == null ? at(sums, book.fonds(), book.kind()) : at(sums, last.fonds(), last.kind());
        if (in && book.missing()) {
            sum.missing++;
        } else if (in && book.out()) {
            sum.out++;
        } else if (shelf.seen(book.unit())) {
            sum.counted++;
        } else {
            sum.uncounted++;
        }
    }

    private static Sums at(Map<Key, Sums> sums, String fonds, String kind) {
        return sums.computeIfAbsent(new Key(fonds, kind), k -> new Sums());
    }

    private static void add(Sums sums, Entry entry, Instant from) {
        if (entry.at().isBefore(from)) {
            sums.opening += entry.term().sign();
            return;
        }
        switch (entry.term()) {
            case TAKEN_OVER -> sums.takenOver++;
            case RECEIVED -> sums.received++;
            case MOVED_OUT -> sums.movedOut++;
            case DESTROYED -> sums.destroyed++;
            case RECLASSIFIED_FROM -> sums.reclassified--;
            case RECLASSIFIED_TO -> sums.reclassified++;
        }
    }

    /** Where the log contradicts itself, and where the shelf contradicts it at the end of the period. */
    public List<Fault> faults(Instant until) {
        List<Fault> faults = new ArrayList<>(books.faults());
        faults.addAll(receipts.faults());
        faults.addAll(registers.faults());
        for (Book book : books()) {
            boolean in = book.inBefore(until);
            boolean there = shelf.there(book.unit(), until);
            if (in && !there && !book.missing()) {
                faults.add(new Fault("NOT_ON_SHELF", book.unit(), null, "in", "not found"));
            } else if (!in && there) {
                faults.add(new Fault("ONLY_ON_SHELF", book.unit(), null, "not in", "found"));
            }
        }
        shelf.units().stream()
                .filter(unit -> !books.all().containsKey(unit) && shelf.there(unit, until))
                .forEach(unit -> faults.add(new Fault("ONLY_ON_SHELF", unit, null, null, "found")));
        shelf.unknown()
                .forEach((scanned, stocktake) ->
                        faults.add(new Fault("UNKNOWN_ON_SHELF", null, stocktake, null, scanned)));
        return faults;
    }
}
