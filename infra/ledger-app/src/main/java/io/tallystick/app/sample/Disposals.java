package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Shelves.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Retention: two lists for the appraisal committee, one carried out before two supervisors after a hold came in between, one
 * still waiting; holds with their reviews.
 */
final class Disposals {
    private static final int WAITING_DAYS = 90;

    private final Stage stage;
    private final Inventory inventory;

    Disposals(Stage stage, Inventory inventory) {
        this.stage = stage;
        this.inventory = inventory;
    }

    void schedule() {
        LocalDate first = LocalDate.of(2024, 9, 10);
        LocalDate second = LocalDate.of(2026, 4, 14);
        stage.plan(
                first, "09:00", () -> list(inventory.due.subList(0, (inventory.due.size() * 2 + 2) / 3), first, true));
        stage.plan(
                second,
                "09:00",
                () -> list(
                        inventory.due.subList((inventory.due.size() * 2 + 2) / 3, inventory.due.size()),
                        second,
                        false));
        LocalDate audit = LocalDate.of(2025, 2, 18);
        stage.plan(audit, "10:00", () -> holds(audit));
    }

    /** A list under way. */
    private record Batch(String id, List<Kept> units, LocalDate listed) {
        LocalDate day(int days) {
            return WorkingDays.after(listed, days);
        }

        /** The lines that are to be destroyed: all but the last two, where there are enough. */
        int destroyed() {
            return units.size() > 3 ? units.size() - 2 : units.size();
        }
    }

    private void list(List<Kept> due, LocalDate on, boolean carriedOut) {
        List<Kept> units =
                due.stream().filter(unit -> stage.shelves.isIn(unit.id())).toList();
        if (units.isEmpty()) {
            return;
        }
        units.forEach(unit -> stage.shelves.setAside(unit.id()));
        stage.at(
                on,
                "09:10",
                Step.of(
                                "archivist",
                                "retention.ListForDisposal",
                                fields(
                                        "archives",
                                        Stage.ROOM,
                                        "units",
                                        units.stream().map(Kept::id).toList()))
                        .then(listed -> appraise(new Batch(listed.aggregate(), units, on), carriedOut)));
    }

    private void appraise(Batch batch, boolean carriedOut) {
        int destroyed = batch.destroyed();
        step(
                batch,
                6,
                "10:00",
                "appraiser",
                "AppraiseItems",
                "lines",
                "1-" + destroyed,
                "decision",
                "DESTROY",
                "reason",
                "Term over, no value for reference 期滿，無參考價值");
        if (destroyed < batch.units().size()) {
            step(
                    batch,
                    6,
                    "10:20",
                    "appraiser2",
                    "AppraiseItems",
                    "lines",
                    String.valueOf(destroyed + 1),
                    "decision",
                    "RETAIN",
                    "reason",
                    "First model of the house 首台樣機");
            step(
                    batch,
                    6,
                    "10:30",
                    "appraiser2",
                    "AppraiseItems",
                    "lines",
                    String.valueOf(destroyed + 2),
                    "decision",
                    "EXTEND",
                    "period",
                    "D10",
                    "reason",
                    "Still asked for 仍有查考");
        }
        stage.at(
                batch.day(8),
                "14:00",
                Step.of("archivist", "retention.DrawUpRegister", fields("batch", batch.id()))
                        .then(drawn -> sign(
                                batch,
                                stage.recorded(drawn, "retention.RegisterDrawnUp")
                                        .getFirst()
                                        .get("registerHash")
                                        .asString(),
                                carriedOut)));
    }

    private void sign(Batch batch, String hash, boolean carriedOut) {
        step(batch, 10, "10:00", "appraiser", "SignRegister", "registerHash", hash);
        step(batch, 10, "10:10", "appraiser2", "SignRegister", "registerHash", hash);
        stage.at(
                batch.day(11),
                "09:00",
                Step.refused(
                        "appraiser",
                        "retention.ApproveDestruction",
                        fields("batch", batch.id(), "registerHash", hash)));
        step(
                batch,
                11,
                "11:00",
                "director",
                "ApproveDestruction",
                "registerHash",
                hash,
                "legalBasis",
                "Terms of the schedule are over 保管期限屆滿");
        if (carriedOut) {
            carryOut(batch, hash, WorkingDays.onOrAfter(batch.day(11).plusDays(WAITING_DAYS)));
        }
    }

    private void carryOut(Batch batch, String hash, LocalDate day) {
        Map<String, Object> act =
                fields("batch", batch.id(), "registerHash", hash, "place", "Paper mill 造紙廠", "manner", "Pulped 化漿");
        stage.at(
                WorkingDays.after(batch.day(11), 20),
                "09:40",
                Step.refused("archivist", "retention.ExecuteDestruction", act));
        String all = "1-" + batch.destroyed();
        LocalDate eve = WorkingDays.onOrBefore(day.minusDays(1));
        for (String supervisor : List.of("supervisor", "supervisor2")) {
            stage.at(
                    eve,
                    "14:00",
                    Step.of(supervisor, "retention.CheckItems", fields("batch", batch.id(), "lines", all)));
        }
        if (batch.destroyed() > 1) {
            stage.at(
                    eve,
                    "16:00",
                    hold(batch.units().getFirst(), "LITIGATION", "Court of first instance (2024) No. 318", eve));
            stage.at(day, "10:00", Step.refused("archivist", "retention.ExecuteDestruction", act));
            stage.at(
                    day,
                    "10:30",
                    Step.of(
                            "archivist",
                            "retention.StrikeOutItems",
                            fields("batch", batch.id(), "lines", "1", "reason", "Held for a lawsuit 因訴訟凍結")));
        }
        stage.at(day, "11:00", Step.of("archivist", "retention.ExecuteDestruction", act));
        for (String supervisor : List.of("supervisor", "supervisor2")) {
            stage.at(
                    day,
                    "11:30",
                    Step.of(
                            supervisor,
                            "retention.WitnessDestruction",
                            fields("batch", batch.id(), "registerHash", hash)));
        }
    }

    private void step(Batch batch, int days, String time, String as, String command, Object... more) {
        Map<String, Object> body = fields("batch", batch.id());
        body.putAll(fields(more));
        stage.at(batch.day(days), time, Step.of(as, "retention." + command, body));
    }

    private static Step hold(Kept unit, String kind, String authority, LocalDate on) {
        return Step.of(
                "compliance",
                "retention.PlaceHold",
                fields(
                        "retention",
                        unit.retention(),
                        "kind",
                        kind,
                        "authority",
                        authority,
                        "reason",
                        "Whole file 全卷",
                        "reviewer",
                        "employee/E0012",
                        "reviewOn",
                        on.plusDays(170).toString()));
    }

    /** Three files asked for by the tax office: two are let go of in the end, by another than who held them. */
    private void holds(LocalDate on) {
        List<Kept> held = stage.shelves.some(3);
        for (Kept unit : held) {
            stage.at(on, "10:10", hold(unit, "AUDIT", "Tax office, notice 2025-77 稅務通知", on));
            LocalDate review = WorkingDays.onOrBefore(on.plusDays(165));
            stage.at(
                    review,
                    "10:00",
                    Step.of(
                            "compliance",
                            "retention.ReviewHold",
                            fields(
                                    "retention",
                                    unit.retention(),
                                    "hold",
                                    1,
                                    "opinion",
                                    "The inspection goes on 檢查尚未結束",
                                    "reviewOn",
                                    review.plusDays(170).toString())));
        }
        LocalDate release = LocalDate.of(2025, 12, 9);
        held.stream().skip(1).forEach(unit -> {
            Map<String, Object> body =
                    fields("retention", unit.retention(), "hold", 1, "reason", "Inspection closed 檢查結束");
            stage.at(release, "10:00", Step.refused("compliance", "retention.ReleaseHold", body));
            stage.at(release, "14:00", Step.of("director", "retention.ReleaseHold", body));
        });
    }
}
