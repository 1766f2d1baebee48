package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Shelves.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The oldest of what is kept for ever goes to the municipal archives, but for one file they send back. */
final class GivenAway {
    private static final String RECIPIENT = "Municipal Archives 市檔案館";
    private static final LocalDate LISTED = LocalDate.of(2025, 9, 16);
    private static final int MOST = 20;

    private final Stage stage;
    private final Inventory inventory;

    GivenAway(Stage stage, Inventory inventory) {
        this.stage = stage;
        this.inventory = inventory;
    }

    void schedule() {
        stage.plan(LISTED, "09:00", this::list);
    }

    private static LocalDate day(int days) {
        return WorkingDays.after(LISTED, days);
    }

    private void list() {
        List<Kept> units = inventory.old.stream()
                .filter(unit -> stage.shelves.isIn(unit.id()))
                .limit(Math.max(2, Math.min(MOST, stage.scaled(MOST))))
                .toList();
        if (units.size() < 2) {
            return;
        }
        units.forEach(unit -> stage.shelves.setAside(unit.id()));
        stage.at(
                LISTED,
                "09:10",
                Step.of(
                                "archivist",
                                "retention.ListForTransferOut",
                                fields(
                                        "archives",
                                        Stage.ROOM,
                                        "units",
                                        units.stream().map(Kept::id).toList()))
                        .then(listed -> appraise(listed.aggregate(), units.size())));
    }

    private void appraise(String batch, int lines) {
        stage.at(
                day(5),
                "10:00",
                Step.of(
                        "appraiser",
                        "retention.AppraiseItems",
                        fields(
                                "batch",
                                batch,
                                "lines",
                                "1-" + lines,
                                "decision",
                                "TRANSFER_OUT",
                                "reason",
                                "Twenty years and more, of use to the public 滿二十年，對社會有用")));
        stage.at(
                day(6),
                "10:00",
                Step.of("archivist", "retention.DrawUpRegister", fields("batch", batch))
                        .then(drawn -> approve(
                                batch,
                                lines,
                                stage.recorded(drawn, "retention.RegisterDrawnUp")
                                        .getFirst()
                                        .get("registerHash")
                                        .asString())));
    }

    private void approve(String batch, int lines, String hash) {
        Map<String, Object> over = fields("batch", batch, "registerHash", hash);
        stage.at(day(8), "10:00", Step.of("appraiser", "retention.SignRegister", over));
        stage.at(day(8), "10:10", Step.of("appraiser2", "retention.SignRegister", over));
        stage.at(day(12), "11:00", Step.of("director", "retention.ApproveDestruction", over));
        stage.at(
                day(15),
                "09:40",
                Step.of(
                                "archivist",
                                "retention.DrawUpTransferOut",
                                fields(
                                        "batch",
                                        batch,
                                        "lines",
                                        "1-" + lines,
                                        "recipient",
                                        RECIPIENT,
                                        "deed",
                                        "市檔交〔2025〕17號"))
                        .then(listed -> send(
                                listed.aggregate(),
                                lines,
                                stage.recorded(listed, "retention.TransferOutListed")
                                        .getFirst()
                                        .get("listHash")
                                        .asString())));
    }

    private void send(String transfer, int lines, String hash) {
        Map<String, Object> over = fields("transferOut", transfer, "listHash", hash);
        stage.at(day(15), "15:00", Step.refused("archivist", "retention.DispatchTransferOut", over));
        stage.at(day(18), "09:30", Step.of("chief", "retention.DispatchTransferOut", over));
        Map<String, Object> signed = fields(
                "transferOut",
                transfer,
                "listHash",
                hash,
                "returned",
                String.valueOf(lines),
                "reason",
                "Cover torn, to be mended first 封面破損，修復後再移交",
                "signatory",
                "Zhou Min 周敏",
                "office",
                "Head of accessions 接收科科長",
                "on",
                day(20).toString());
        stage.at(day(21), "10:00", Step.refused("chief", "retention.SignTransferOut", signed));
        stage.at(day(21), "10:20", Step.of("archivist", "retention.SignTransferOut", signed));
        stage.at(
                day(21),
                "11:30",
                Attachments.attached(
                        "archivist",
                        transfer,
                        "SIGNED_LIST",
                        "deed-2025-17.pdf",
                        Scans.page(
                                "Deed of transfer 2025-17",
                                List.of(transfer, "Lines 1 to " + (lines - 1) + " taken", "List " + hash))));
    }
}
