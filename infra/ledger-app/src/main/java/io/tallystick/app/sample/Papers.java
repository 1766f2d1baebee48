package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The documents of an enterprise: who wrote them, on what, about what. */
final class Papers {
    private static final List<String> FORMS = List.of(
            "Report on 關於報告：",
            "Notice about 通知：",
            "Request for 請示：",
            "Reply to 批覆：",
            "Minutes on 會議紀要：",
            "Summary of 總結：",
            "Contract on 合同：",
            "Table of 統計表：",
            "Letter about 函：",
            "Decision on 決定：");
    private static final List<String> AUTHORS = List.of(
            "Hengtai Machinery 恆泰機械",
            "General Office 辦公室",
            "Municipal Bureau of Industry 市工業局",
            "Mingyuan Steel 明遠鋼鐵",
            "Institute of Testing 檢測研究院",
            "Huaxin Trading 華信貿易");

    private final Random chance;

    Papers(Random chance) {
        this.chance = chance;
    }

    /** The title of a file. */
    String file(Department department, int year) {
        return Stage.any(chance, department.subjects()) + " " + year + ", " + (1 + chance.nextInt(12)) + "月";
    }

    /** A document of a lot, dated within its year and before it is filed. */
    Map<String, Object> item(Lot lot, LocalDate filedOn) {
        LocalDate first = LocalDate.of(lot.year, 1, 2);
        LocalDate last = LocalDate.of(lot.year, 12, 30);
        int days = (int) (Math.min(last.toEpochDay(), filedOn.toEpochDay() - 1) - first.toEpochDay());
        LocalDate date = first.plusDays(chance.nextInt(Math.max(1, days)));
        boolean received = chance.nextInt(4) == 0;
        int number = 1 + chance.nextInt(400);
        return fields(
                "author",
                Stage.any(chance, AUTHORS),
                "documentNumber",
                chance.nextInt(3) == 0 ? null : "恆%s〔%d〕%d號".formatted(lot.department.code(), lot.year, number),
                "title",
                Stage.any(chance, FORMS) + Stage.any(chance, lot.department.subjects()),
                "date",
                date.toString(),
                "pages",
                1 + Math.min(chance.nextInt(9), chance.nextInt(40)),
                "attachments",
                chance.nextInt(6) == 0 ? 1 + chance.nextInt(3) : 0,
                "ink",
                received
                        ? Stage.any(chance, List.of("PRINTED", "BLUE"))
                        : Stage.any(chance, List.of("PRINTED", "PRINTED", "BLACK", "BLUE_BLACK")),
                "scoping",
                fields("scopeClass", Stage.any(chance, lot.department.scopes())),
                "origin",
                received ? "RECEIVED" : "HOUSE",
                "medium",
                "paper 紙");
    }
}
