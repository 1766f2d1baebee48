package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Shelves.Kept;
import java.time.LocalDate;
import java.util.List;

/** Documents attached to records: covers scanned at the desk, a certificate for a reader. */
final class Attachments {
    private final Stage stage;

    Attachments(Stage stage) {
        this.stage = stage;
    }

    void schedule() {
        LocalDate day = LocalDate.of(2025, 5, 13);
        for (int i = 0; i < Math.max(2, stage.scaled(12)); i++) {
            LocalDate on = WorkingDays.onOrAfter(day.plusDays(30L * i));
            int skipped = 5 * i;
            stage.plan(on, "14:00", () -> scan(on, skipped));
        }
    }

    private void scan(LocalDate on, int skipped) {
        List<Kept> units = stage.shelves.some(skipped + 1);
        if (units.isEmpty()) {
            return;
        }
        String unit = units.getLast().id();
        stage.at(
                on,
                "14:10",
                attached(
                        "archivist",
                        unit,
                        "SCAN",
                        "cover-" + on + ".pdf",
                        Scans.page(
                                "Cover of a file",
                                List.of("Custody unit: " + unit, "Scanned on " + on, "For preview at the desk"))));
    }

    static Step attached(String as, String record, String role, String name, byte[] content) {
        Enclosure enclosure = new Enclosure(record, content);
        return Step.of(
                        as,
                        "documents.AttachDocument",
                        fields(
                                "record",
                                record,
                                "digest",
                                enclosure.digest(),
                                "role",
                                role,
                                "fileName",
                                name,
                                "byHandReason",
                                role.equals("SIGNED_LIST") ? "Signed before codes were printed 簽署於印碼之前" : null))
                .with(enclosure);
    }
}
