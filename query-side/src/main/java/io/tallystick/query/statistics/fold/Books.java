package io.tallystick.query.statistics.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every unit's book, from what holdings say. */
final class Books {
    private final Map<String, Book> books = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Map<String, Book> all() {
        return books;
    }

    List<Fault> faults() {
        return faults;
    }

    Book of(String unit) {
        return books.computeIfAbsent(unit, Book::new);
    }

    void described(String unit, JsonNode description) {
        of(unit).describe(
                        description.path("fonds").asString("?"),
                        description.path("kind").asString("?"));
    }

    void came(String unit, Term term, Instant at, String about) {
        Book book = of(unit);
        if (book.in()) {
            faults.add(new Fault("RECEIVED_TWICE", unit, about, "in", term.name()));
        } else {
            book.enter(term, at);
        }
    }

    void left(String unit, Term term, Instant at, String about) {
        Book book = of(unit);
        if (book.in()) {
            book.enter(term, at);
        } else {
            faults.add(new Fault("LEFT_BEFORE_COMING", unit, about, null, term.name()));
        }
    }

    void reclassified(String unit, String fonds, String kind, Instant at) {
        Book book = of(unit);
        if (book.in()) {
            book.enter(Term.RECLASSIFIED_FROM, at);
            book.describe(fonds, kind);
            book.enter(Term.RECLASSIFIED_TO, at);
        } else {
            book.describe(fonds, kind);
        }
    }
}
