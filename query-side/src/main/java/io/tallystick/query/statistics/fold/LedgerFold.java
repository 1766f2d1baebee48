package io.tallystick.query.statistics.fold;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds up the log from its first byte to a position: every unit's book, every voucher's lines, the shelf. */
public final class LedgerFold {
    private static final int BLOCK = 20_000;
    private static final Set<String> CONTEXTS = Set.of("filing", "custody", "retention", "statistics");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Books books = new Books();
    private final Shelf shelf = new Shelf();
    private final Vouchers receipts =
            new Vouchers(new Vouchers.Names("ACCEPTED_NOT_RECEIVED", "RECEIVED_WITHOUT_RECEIPT"));
    private final Vouchers registers = new Vouchers(new Vouchers.Names("REGISTERED_NOT_LEFT", "LEFT_WITHOUT_REGISTER"));
    private final Map<String, Integer> lateFacts = new HashMap<>();
    private Instant closedUntil = Instant.MIN;

    private LedgerFold() {}

    /**
     * Folds everything up to the position.
     *
     * @param progress is told the position that has been reached, now and then
     */
    public static Folded upTo(EventReader log, long position, LongConsumer progress) {
        LedgerFold fold = new LedgerFold();
        for (long at = 0; at < position; ) {
            long reached = log.read(at, position, BLOCK, fold::take);
            if (reached == at) {
                throw new IllegalStateException("the log ends at " + at + ", before " + position);
            }
            at = reached;
            progress.accept(at);
        }
        return new Folded(position, fold.books, fold.shelf, fold.receipts, fold.registers, fold.lateFacts);
    }

    private void take(StoredEvent stored) {
        String type = stored.type();
        int dot = type.indexOf('.');
        if (CONTEXTS.contains(type.substring(0, Math.max(0, dot))) && counts(type)) {
            take(type, json.readTree(stored.payload()), stored);
        }
    }

    private static boolean counts(String type) {
        return switch (type) {
            case "filing.CustodyUnitOpened", "filing.CustodyUnitDeclared" -> true;
            case "custody.LinesListed", "custody.TransferReconciled", "custody.TransferClosedWithExceptions" -> true;
            case "retention.DisposalLinesListed",
                    "retention.DestructionExecuted",
                    "retention.ItemsHandedOver",
                    "retention.OldRegisterTakenOver" -> true;
            case "statistics.PeriodClosed", "statistics.FactCameLate" -> true;
            case "custody.HoldingPlaced", "custody.HoldingPrepared", "custody.HoldingListed" -> false;
            default ->
                type.startsWith("custody.Holding")
                        || type.startsWith("custody.Units")
                        || type.startsWith("custody.Stocktake")
                        || type.startsWith("custody.Differences")
                        || type.equals("custody.StraysFound")
                        || type.equals("custody.ScansUndone");
        };
    }

    private void take(String type, JsonNode event, StoredEvent stored) {
        String unit = "unit/" + key(event.path("holding").asString(""));
        switch (type) {
            case "filing.CustodyUnitOpened", "filing.CustodyUnitDeclared" ->
                books.described(event.path("unit").asString("?"), event.path("description"));
            case "custody.HoldingMigrated" -> {
                books.described(unit, event.path("description"));
                came(
                        unit,
                        Term.TAKEN_OVER,
                        stored,
                        event.path("source").path("fileName").asString("?"));
            }
            case "custody.HoldingReceived" -> {
                String transfer = event.path("transfer").asString("?");
                came(unit, Term.RECEIVED, stored, transfer);
                receipts.said(transfer, unit);
            }
            case "custody.HoldingReclassified" ->
                books.reclassified(
                        unit,
                        event.path("toFonds").asString("?"),
                        event.path("toKind").asString("?"),
                        counted(stored));
            case "custody.HoldingDestroyed" -> left(unit, Term.DESTROYED, event, stored);
            case "custody.HoldingTransferredOut" -> left(unit, Term.MOVED_OUT, event, stored);
            case "custody.HoldingNotFound", "custody.HoldingLost" ->
                books.of(unit).missing(true);
            case "custody.HoldingTurnedUp" -> {
                books.of(unit).missing(false);
                shelf.inHand(unit);
            }
            case "custody.HoldingLent", "custody.HoldingTakenForReading", "custody.HoldingLeftRoom" ->
                books.of(unit).out(true);
            case "custody.HoldingBroughtBack", "custody.HoldingCameBack" -> {
                books.of(unit).out(false);
                books.of(unit).missing(false);
                shelf.inHand(unit);
            }
            case "custody.LinesListed" -> receipts.listed(event.path("transfer").asString("?"), event.path("lines"));
            case "custody.TransferReconciled", "custody.TransferClosedWithExceptions" ->
                receipts.fulfilled(
                        event.path("transfer").asString("?"),
                        event.path("accepted").asString(""),
                        counted(stored));
            case "retention.DisposalLinesListed" ->
                registers.listed(event.path("batch").asString("?"), event.path("lines"));
            case "retention.OldRegisterTakenOver" ->
                registers.whole(event.path("batch").asString("?"));
            case "retention.DestructionExecuted", "retention.ItemsHandedOver" ->
                registers.fulfilled(
                        event.path("batch").asString("?"), event.path("lines").asString(""), counted(stored));
            case "statistics.PeriodClosed" ->
                closedUntil = Instant.parse(event.path("until").asString());
            case "statistics.FactCameLate" ->
                lateFacts.merge(
                        event.path("period").asString("?"), event.path("closed").asBoolean() ? 0 : 1, Integer::sum);
            default -> takeStock(type, event);
        }
    }

    private void takeStock(String type, JsonNode event) {
        switch (type) {
            case "custody.UnitsExpected" -> shelf.expected(event);
            case "custody.UnitsSeen", "custody.UnitsMisplaced" -> shelf.seen(event);
            case "custody.StraysFound" -> shelf.strays(event);
            case "custody.ScansUndone" -> shelf.undone(event);
            case "custody.StocktakeCounted" -> shelf.counted(event);
            case "custody.DifferencesFound" -> shelf.differences(event);
            case "custody.DifferencesExplained" -> shelf.explained(event);
            case "custody.StocktakeAbandoned" -> shelf.givenUp(event);
            default -> {
                // Says nothing of what is there.
            }
        }
    }

    private void came(String unit, Term term, StoredEvent stored, String about) {
        Instant at = counted(stored);
        boolean news = !books.of(unit).in();
        books.came(unit, term, at, about);
        if (news) {
            shelf.moved(unit, true, at);
        }
    }

    private void left(String unit, Term term, JsonNode event, StoredEvent stored) {
        String batch = event.path("batch").asString("?");
        Instant at = counted(stored);
        boolean news = books.of(unit).in();
        books.left(unit, term, at, batch);
        registers.said(batch, unit);
        if (news) {
            shelf.moved(unit, false, at);
        }
    }

    /** When it counts: when it happened, but never in a period that was closed by then. */
    private Instant counted(StoredEvent stored) {
        String reported = json.readTree(stored.metadata()).path("at").asString("");
        Instant happened = reported.isEmpty() ? stored.recordedAt() : Instant.parse(reported);
        return happened.isBefore(closedUntil) ? closedUntil : happened;
    }

    private static String key(String record) {
        return record.substring(record.indexOf('/') + 1);
    }
}
