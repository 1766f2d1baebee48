package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Lot.Unit;
import io.tallystick.app.sample.Shelves.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Transfers 移交: listed, dispatched, registered on arrival, counted, differences settled by name, signed, put on shelves. */
final class Handover {
    private static final int A_SHELF = 20;

    private final Stage stage;
    private final Obligations obligations;
    private final Random chance;
    private int shelf;

    Handover(Stage stage, Obligations obligations) {
        this.stage = stage;
        this.obligations = obligations;
        this.chance = stage.chance("handover");
    }

    /** A transfer under way. */
    private record Sent(Lot lot, String id, String hash) {}

    void begin(Lot lot) {
        stage.at(
                lot.day(9),
                "09:30",
                Step.of(
                                lot.department.filer(),
                                "custody.ListTransfer",
                                fields("from", lot.department.org(), "to", Stage.ROOM, "units", lot.ids()))
                        .then(listed -> {
                            String hash = stage.recorded(listed, "custody.TransferListed")
                                    .getFirst()
                                    .get("listHash")
                                    .asString();
                            dispatch(new Sent(lot, listed.aggregate(), hash));
                        }));
    }

    private void dispatch(Sent sent) {
        Lot lot = sent.lot();
        stage.at(
                lot.day(10),
                "10:15",
                Step.of(
                        lot.department.filer(),
                        "custody.DispatchTransfer",
                        fields("transfer", sent.id(), "listHash", sent.hash())));
        LocalDate arrived = lot.day(10);
        boolean late = chance.nextInt(7) == 0;
        int registered = late ? 15 + chance.nextInt(4) : 11;
        if (chance.nextInt(8) == 0) {
            stage.at(
                    lot.day(10),
                    "16:30",
                    Step.refused(lot.department.filer(), "custody.RegisterArrival", arrival(sent, arrived)));
        }
        stage.at(lot.day(registered), "09:20", Step.of("receiver", "custody.RegisterArrival", arrival(sent, arrived)));
        stage.plan(lot.day(registered + 1), "09:40", () -> count(sent, registered + 1));
        obligations.file(lot, lot.day(registered));
    }

    private static Map<String, Object> arrival(Sent sent, LocalDate arrived) {
        return fields("transfer", sent.id(), "arrivedOn", arrived.toString());
    }

    private void count(Sent sent, int day) {
        Lot lot = sent.lot();
        int lines = lot.units.size();
        Set<Integer> missing = new TreeSet<>();
        Set<Integer> rejected = new TreeSet<>();
        List<Map<String, Object>> pages = new ArrayList<>();
        if (lines > 3 && chance.nextInt(5) == 0) {
            missing.add(1 + chance.nextInt(lines));
        }
        if (lines > 3 && chance.nextInt(5) == 0) {
            rejected.add(1 + chance.nextInt(lines));
        }
        rejected.removeAll(missing);
        int differing = chance.nextInt(4) == 0 ? 1 + chance.nextInt(lines) : 0;
        if (differing > 0 && !missing.contains(differing) && !rejected.contains(differing)) {
            pages.add(fields("line", differing, "counted", lot.units.get(differing - 1).pages + 1));
        }
        Set<Integer> accepted = new TreeSet<>();
        for (int line = 1; line <= lines; line++) {
            if (!missing.contains(line) && !rejected.contains(line)) {
                accepted.add(line);
            }
        }
        LocalDate on = lot.day(day);
        String reason = Stage.any(chance, List.of("BINDING", "INK", "PAGES", "DAMAGE"));
        stage.at(
                on,
                "09:50",
                Step.of(
                        "receiver",
                        "custody.CountLines",
                        fields(
                                "transfer", sent.id(),
                                "accepted", set(accepted),
                                "rejected",
                                        rejected.isEmpty()
                                                ? null
                                                : List.of(fields(
                                                        "lines",
                                                        set(rejected),
                                                        "reason",
                                                        reason,
                                                        "note",
                                                        "To be put right and sent again 退回整改")),
                                "missing", missing.isEmpty() ? null : set(missing),
                                "pages", pages.isEmpty() ? null : pages)));
        if (chance.nextInt(14) == 0) {
            stage.at(
                    on,
                    "10:30",
                    Step.of(
                            "receiver",
                            "custody.RecordSurplus",
                            fields("transfer", sent.id(), "title", "Loose drawings, not listed 散頁圖紙", "pages", 3)));
        }
        stage.at(
                on,
                "11:10",
                Step.of("receiver", "custody.CompleteCount", fields("transfer", sent.id()))
                        .then(counted ->
                                settle(sent, day, accepted, stage.recorded(counted, "custody.DiscrepancyRaised"))));
    }

    private static String set(Set<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void settle(Sent sent, int day, Set<Integer> accepted, List<JsonNode> raised) {
        Lot lot = sent.lot();
        // Every so often the two sides sign before all is settled; one such transfer is closed with what is open.
        boolean closedOpen = !raised.isEmpty() && chance.nextInt(25) == 0;
        if (!closedOpen) {
            int days = day + 1 + chance.nextInt(4);
            for (JsonNode one : raised) {
                JsonNode difference = one.get("discrepancy");
                String kind = difference.get("kind").asString();
                boolean found = kind.equals("MISSING") && chance.nextInt(3) > 0;
                if (found) {
                    accepted.add(difference.get("line").asInt());
                }
                stage.at(
                        lot.day(days),
                        "14:40",
                        Step.of(
                                "chief",
                                "custody.ResolveDiscrepancy",
                                fields(
                                        "transfer", sent.id(),
                                        "discrepancies",
                                                difference.get("number").asString(),
                                        "resolution", resolution(kind, found),
                                        "note", "Settled with the department's filer 已與立卷人核實")));
            }
        }
        LocalDate signing = lot.day(day + 6);
        stage.at(signing, "15:10", signature(lot.department.filer(), sent, "TRANSFEROR"));
        if (chance.nextInt(10) == 0) {
            stage.at(
                    signing,
                    "15:20",
                    Step.refused(lot.department.filer(), "custody.SignReceipt", signing(sent, "RECEIVER")));
        }
        stage.at(signing, "15:40", signature("receiver", sent, "RECEIVER"));
        if (closedOpen) {
            stage.at(
                    lot.day(day + 9),
                    "16:00",
                    Step.of(
                            "chief",
                            "custody.CloseWithExceptions",
                            fields(
                                    "transfer",
                                    sent.id(),
                                    "reason",
                                    "The department looks for it; not to hold up the rest 留待查找")));
        }
        stage.plan(lot.day(day + (closedOpen ? 10 : 7)), "09:15", () -> putAway(lot, day, accepted));
    }

    private static String resolution(String kind, boolean found) {
        return switch (kind) {
            case "MISSING" -> found ? "FOUND" : "DECLARED_LOST";
            case "REJECTED" -> "RETURNED_FOR_REWORK";
            case "SURPLUS" -> "SENT_BACK";
            default -> "ACCEPTED_AS_COUNTED";
        };
    }

    private static Step signature(String as, Sent sent, String side) {
        return Step.of(as, "custody.SignReceipt", signing(sent, side));
    }

    private static Map<String, Object> signing(Sent sent, String side) {
        return fields("transfer", sent.id(), "side", side, "listHash", sent.hash());
    }

    private void putAway(Lot lot, int day, Set<Integer> accepted) {
        List<Unit> units =
                accepted.stream().map(line -> lot.units.get(line - 1)).toList();
        LocalDate on = lot.day(day + 10);
        String prefix = lot.department.projects() ? "N" : "S";
        String room = lot.department.projects() ? Rooms.NORTH : Rooms.SOUTH;
        for (int from = 0; from < units.size(); from += A_SHELF) {
            List<Unit> some = List.copyOf(units.subList(from, Math.min(units.size(), from + A_SHELF)));
            String place = Rooms.shelf(prefix, 1 + shelf++ % Rooms.SHELVES);
            stage.at(
                    on,
                    "10:00",
                    Step.of(
                                    "archivist",
                                    "custody.PlaceHoldings",
                                    fields(
                                            "store", stage.shelves.room(room),
                                            "shelf", place,
                                            "units",
                                                    some.stream()
                                                            .map(unit -> unit.id)
                                                            .toList()))
                            .then(placed -> some.forEach(unit -> stage.shelves.put(
                                    room,
                                    place,
                                    new Kept(
                                            unit.id,
                                            lot.department.org(),
                                            lot.department.head(),
                                            unit.pages,
                                            unit.security)))));
        }
        stage.at(
                on,
                "10:30",
                Step.of(
                        "archivist",
                        "retention.StartRetention",
                        fields("units", units.stream().map(unit -> unit.id).toList())));
    }
}
