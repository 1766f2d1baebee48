package io.tallystick.query.read;

import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Moments;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.RowComparison;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A read model as of two moments compared, {@code GET /api/compare/holdings?from=1200&to=1500}: rows added, removed and changed
 * by key, each value before and after.
 */
@RestController
@RequestMapping("/api/compare/{model}")
public final class CompareController {
    private final Projections projections;
    private final ComparedWorlds worlds;
    private final Labels labels;
    private final Clearance clearance;
    private final Watermark watermark;

    public CompareController(
            Projections projections, ComparedWorlds worlds, Labels labels, Clearance clearance, Watermark watermark) {
        this.watermark = watermark;
        this.projections = projections;
        this.worlds = worlds;
        this.labels = labels;
        this.clearance = clearance;
    }

    /** Rows that differ. */
    @GetMapping
    public ComparedWorlds.Page page(
            @PathVariable("model") String name,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request)
            throws SQLException {
        int page = number("page", given.toSingleValueMap(), 1_000_000, 1);
        int size = number("size", given.toSingleValueMap(), QueryReading.LARGEST_PAGE, 50);
        return worlds.page(asked(name, given), (page - 1L) * size, size, maySee(request));
    }

    /** All of them as CSV, or those of the row with the key. */
    @GetMapping("/export.csv")
    public void csv(
            @PathVariable("model") String name,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws SQLException, IOException {
        ComparedWorlds.Asked asked = asked(name, given);
        Language language = ReadController.language(request, locale);
        Words words = new Words(asked.model(), language);
        Optional<Watermark.Mark> mark = mark(asked, request, language);
        ReadController.head(response, "text/csv;charset=UTF-8", fileName(asked, language) + ".csv");
        CsvExport export = new CsvExport(
                        response.getOutputStream(), words::head, absent -> labels.absent(absent.name(), language))
                .marked(mark);
        worlds.export(asked, maySee(request), words, export);
        export.close();
    }

    /** The same as a workbook. */
    @GetMapping("/export.xlsx")
    public void xlsx(
            @PathVariable("model") String name,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws SQLException, IOException {
        ComparedWorlds.Asked asked = asked(name, given);
        Language language = ReadController.language(request, locale);
        Words words = new Words(asked.model(), language);
        String title = fileName(asked, language);
        Optional<Watermark.Mark> mark = mark(asked, request, language);
        ReadController.head(
                response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", title + ".xlsx");
        OutputStream out = response.getOutputStream();
        XlsxExport export = asked.to()
                .during(() -> new XlsxExport(out, title, words::head, absent -> labels.absent(absent.name(), language)))
                .marked(mark);
        worlds.export(asked, maySee(request), words, export);
        export.close();
    }

    private Optional<Watermark.Mark> mark(ComparedWorlds.Asked asked, HttpServletRequest request, Language language) {
        return watermark.of(
                asked.model(), ReadController.who(request), request.getParameter(Watermark.PARAMETER), language);
    }

    private String fileName(ComparedWorlds.Asked asked, Language language) {
        return labels.model(asked.model(), language) + " " + asked.from().known() + "-"
                + asked.to().known();
    }

    private ComparedWorlds.Asked asked(String name, MultiValueMap<String, String> several) {
        Map<String, String> given = several.toSingleValueMap();
        // As they were sent: a list that Spring makes of one value is cut at its commas.
        List<String> key = several.getOrDefault("key", List.of());
        Model model = projections.model(name).orElseThrow(() -> new NoSuchModel(name));
        String wanted = given.getOrDefault("table", "");
        Table table = wanted.isEmpty()
                ? model.mainTable()
                : model.table(wanted)
                        .filter(t -> !t.hidden())
                        .orElseThrow(() -> new BadQuery("table", "unknown", wanted));
        if (!key.isEmpty() && key.size() != table.key().size()) {
            throw new BadQuery("key", "wrong", String.join(", ", key));
        }
        Moments moments = projections.worlds().moments();
        return new ComparedWorlds.Asked(
                model,
                table,
                ComparedWorlds.moment("from", given.getOrDefault("from", ""), moments),
                ComparedWorlds.moment("to", given.getOrDefault("to", ""), moments),
                key);
    }

    private static int number(String field, Map<String, String> given, int most, int usual) {
        String text = given.getOrDefault(field, "");
        if (text.isEmpty()) {
            return usual;
        }
        int number = text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new BadQuery(field, "wrong", text);
        }
        return number;
    }

    private Predicate<Sensitivity> maySee(HttpServletRequest request) {
        return sensitivity -> clearance.maySee(request.getUserPrincipal(), sensitivity);
    }

    /** The words of an export. */
    private final class Words implements ComparedWorlds.Words {
        private final Model model;
        private final Language language;

        Words(Model model, Language language) {
            this.model = model;
            this.language = language;
        }

        @Override
        public String kind(RowComparison.Kind kind) {
            return labels.text(language, "compare." + kind, Map.of());
        }

        @Override
        public String column(Column column) {
            return labels.column(model, column, language);
        }

        String head(Column column) {
            return switch (column.name()) {
                case "what", "column", "before", "after" -> labels.text(language, "compare." + column.name(), Map.of());
                default -> labels.column(model, column, language);
            };
        }
    }
}
