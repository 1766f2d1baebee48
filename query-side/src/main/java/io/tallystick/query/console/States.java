package io.tallystick.query.console;

import java.util.Map;

/** How states look: a colour and a sign, always beside the word. */
final class States {
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("LISTED", "warn"),
            Map.entry("APPROVED", "go"),
            Map.entry("DISPATCHED", "go"),
            Map.entry("COUNTING", "go"),
            Map.entry("COUNTED", "go"),
            Map.entry("SIGNED_BY_TRANSFEROR", "go"),
            Map.entry("SIGNED_BY_RECEIVER", "go"),
            Map.entry("SIGNED", "warn"),
            Map.entry("RECONCILED", "good"),
            Map.entry("CLOSED_WITH_EXCEPTIONS", "bad"),
            Map.entry("IN_CUSTODY", "good"),
            Map.entry("IN_TRANSFER", "go"),
            Map.entry("OUT_OF_ROOM", "warn"),
            Map.entry("SEEN", "good"),
            Map.entry("MISPLACED", "warn"),
            Map.entry("IN_USE", "good"),
            Map.entry("CLOSED", "good"),
            Map.entry("NOT_FOUND", "bad"),
            Map.entry("WRONG_PLACE", "warn"),
            Map.entry("NOT_EXPECTED", "warn"),
            Map.entry("IN_READING", "go"),
            Map.entry("ON_LOAN", "warn"),
            Map.entry("REQUESTED", "warn"),
            Map.entry("RETURNED", "good"),
            Map.entry("DAMAGED", "bad"),
            Map.entry("LOST", "bad"),
            Map.entry("CLAIMED_RETURNED", "bad"),
            Map.entry("SETTLED", "good"),
            Map.entry("MISSING", "bad"),
            Map.entry("REJECTED", "bad"),
            Map.entry("ACCEPTED", "good"),
            Map.entry("CODED", "good"),
            Map.entry("BOUND", "go"),
            Map.entry("ARRANGED", "go"),
            Map.entry("RULE", "bad"),
            Map.entry("AUTHORITY", "warn"),
            Map.entry("BREACH", "bad"),
            Map.entry("REFUSED", "warn"),
            Map.entry("LIVE", "good"),
            Map.entry("REBUILDING", "go"),
            Map.entry("LAGGING", "warn"),
            Map.entry("PARKED", "warn"),
            Map.entry("WAITING", "warn"),
            Map.entry("STOPPED", "bad"));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("LISTED", "list-check"),
            Map.entry("APPROVED", "check"),
            Map.entry("DISPATCHED", "truck-delivery"),
            Map.entry("COUNTING", "barcode"),
            Map.entry("COUNTED", "check"),
            Map.entry("SIGNED_BY_TRANSFEROR", "signature"),
            Map.entry("SIGNED_BY_RECEIVER", "signature"),
            Map.entry("SIGNED", "signature"),
            Map.entry("RECONCILED", "scale"),
            Map.entry("CLOSED_WITH_EXCEPTIONS", "alert-triangle"),
            Map.entry("WITHDRAWN", "arrow-back-up"),
            Map.entry("IN_CUSTODY", "archive"),
            Map.entry("IN_TRANSFER", "truck-delivery"),
            Map.entry("IN_READING", "book"),
            Map.entry("ON_LOAN", "logout"),
            Map.entry("REQUESTED", "hourglass"),
            Map.entry("RETURNED", "circle-check"),
            Map.entry("DAMAGED", "alert-triangle"),
            Map.entry("LOST", "alert-triangle"),
            Map.entry("CLAIMED_RETURNED", "alert-triangle"),
            Map.entry("SETTLED", "check"),
            Map.entry("DECLINED", "circle-x"),
            Map.entry("MISSING", "package-off"),
            Map.entry("REJECTED", "circle-x"),
            Map.entry("ACCEPTED", "circle-check"),
            Map.entry("CODED", "hash"),
            Map.entry("BOUND", "books"),
            Map.entry("RULE", "gavel"),
            Map.entry("AUTHORITY", "lock"),
            Map.entry("STATE", "circle-dot"),
            Map.entry("BREACH", "alert-triangle"),
            Map.entry("REFUSED", "ban"),
            Map.entry("LIVE", "circle-check"),
            Map.entry("REBUILDING", "refresh"),
            Map.entry("LAGGING", "hourglass"),
            Map.entry("PARKED", "alert-triangle"),
            Map.entry("WAITING", "hourglass"),
            Map.entry("STOPPED", "circle-x"));

    private States() {}

    static String tone(String state) {
        return TONES.getOrDefault(state, "");
    }

    static String sign(String state) {
        return "ti-" + SIGNS.getOrDefault(state, "circle-dot");
    }
}
