package io.tallystick.query.read;

import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.projections.Projections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every read model as JSON, CSV and XLSX, filtered alike. POST takes the same parameters as a form, so that what somebody
 * searches for need not stand in an address.
 */
@RestController
@RequestMapping(
        path = "/api/read/{model}",
        method = {RequestMethod.GET, RequestMethod.POST})
public final class ReadController {
    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Projections projections;
    private final ModelReader reader;
    private final Labels labels;
    private final Clearance clearance;
    private final Watermark watermark;

    public ReadController(
            Projections projections, ModelReader reader, Labels labels, Clearance clearance, Watermark watermark) {
        this.watermark = watermark;
        this.projections = projections;
        this.reader = reader;
        this.labels = labels;
        this.clearance = clearance;
    }

    /** A page of rows. */
    @RequestMapping
    public ReadPage page(@PathVariable("model") String name, HttpServletRequest request)
            throws SQLException, InterruptedException {
        ReadPage page = reader.page(query(model(name), request), maySee(request));
        String atLeast = request.getParameter("atLeast");
        if (atLeast != null && page.position() < Long.parseLong(atLeast)) {
            // The version that is shown is not the one that has come there.
            throw new NotYet(atLeast);
        }
        return page;
    }

    /** All rows as CSV. */
    @RequestMapping("/export.csv")
    public void csv(
            @PathVariable("model") String name, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws SQLException, InterruptedException, IOException {
        Model model = model(name);
        ReadQuery query = query(model, request);
        Language language = language(request, locale);
        Optional<Watermark.Mark> mark =
                watermark.of(model, who(request), request.getParameter(Watermark.PARAMETER), language);
        head(response, "text/csv;charset=UTF-8", labels.model(model, language) + ".csv");
        CsvExport export = new CsvExport(
                        response.getOutputStream(),
                        c -> labels.column(model, c, language),
                        absent -> labels.absent(absent.name(), language))
                .marked(mark);
        reader.stream(query, maySee(request), export);
        // Not closed when it fails: what was begun must not look complete, and what was not can still be told as a
        // problem.
        export.close();
    }

    /** All rows as a workbook. */
    @RequestMapping("/export.xlsx")
    public void xlsx(
            @PathVariable("model") String name, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws SQLException, InterruptedException, IOException {
        Model model = model(name);
        ReadQuery query = query(model, request);
        Language language = language(request, locale);
        String title = labels.model(model, language);
        Optional<Watermark.Mark> mark =
                watermark.of(model, who(request), request.getParameter(Watermark.PARAMETER), language);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", title + ".xlsx");
        XlsxExport export = new XlsxExport(
                        response.getOutputStream(),
                        title,
                        c -> labels.column(model, c, language),
                        absent -> labels.absent(absent.name(), language))
                .marked(mark);
        reader.stream(query, maySee(request), export);
        export.close();
    }

    private Model model(String name) {
        return projections.model(name).orElseThrow(() -> new NoSuchModel(name));
    }

    private ReadQuery query(Model model, HttpServletRequest request) throws InterruptedException {
        requireForm(request);
        asked(request);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        ReadQuery query = QueryReading.read(model, parameters, maySee(request));
        String atLeast = request.getParameter("atLeast");
        if (atLeast != null) {
            if (!atLeast.matches("[0-9]{1,18}")) {
                throw new BadQuery("atLeast", "wrong", atLeast);
            }
            if (!projections.await(model, Long.parseLong(atLeast), PATIENCE)) {
                throw new NotYet(atLeast);
            }
        }
        return query;
    }

    /** The account that asks. */
    static String who(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        return who == null ? "" : who.getName();
    }

    private Predicate<Sensitivity> maySee(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        return sensitivity -> clearance.maySee(who, sensitivity);
    }

    /** A body of another form has no parameters, and would be taken for a query without any. */
    private static void requireForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && request.getMethod().equals("POST") && FORMS.stream().noneMatch(type::startsWith)) {
            throw new BadQuery("Content-Type", "no-choice", type, FORMS);
        }
    }

    /**
     * The language asked for, else the one that serves the reader best.
     *
     * @throws BadQuery if there is no such language
     */
    static Language language(HttpServletRequest request, Locale locale) {
        Language asked = asked(request);
        return asked == null ? Language.of(locale) : asked;
    }

    private static @Nullable Language asked(HttpServletRequest request) {
        String tag = request.getParameter("lang");
        return tag == null ? null : language(tag);
    }

    /**
     * The language with the tag.
     *
     * @throws BadQuery if there is none, naming those there are
     */
    public static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new BadQuery(
                        "lang",
                        "no-choice",
                        tag,
                        Arrays.stream(Language.values()).map(Language::tag).toList()));
    }

    /** Heads a file to be kept. */
    static void head(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
