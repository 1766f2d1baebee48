package io.tallystick.query.console.print;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.print.Pdf;
import io.tallystick.query.read.BadQuery;
import io.tallystick.query.read.Browsers;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.ReadController;
import io.tallystick.query.read.ReadProblems;
import io.tallystick.query.read.Watermark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Printed documents: each a page to print, a PDF of the same page, and a workbook. Registers print what is filtered, by the
 * parameters of the register's address; documents about records take {@code record}, labels several of them. {@code lang}
 * prints in another language than the reader's.
 */
@Controller
class PrintPages {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Printing printing;
    private final PrintSheets sheets;
    private final Clearance clearance;
    private final Frames frames;
    private final Watermark watermark;
    private final ReadProblems problems;

    PrintPages(
            Printing printing,
            PrintSheets sheets,
            Clearance clearance,
            Frames frames,
            Watermark watermark,
            ReadProblems problems) {
        this.watermark = watermark;
        this.problems = problems;
        this.printing = printing;
        this.sheets = sheets;
        this.clearance = clearance;
        this.frames = frames;
    }

    /** Every document that can be printed. */
    @GetMapping("/print")
    String all(Model model) {
        model.addAttribute(
                "forms",
                PrintForm.all().values().stream()
                        .sorted(Comparator.comparing(PrintForm::register)
                                .reversed()
                                .thenComparing(PrintForm::name))
                        .toList());
        return "console/print";
    }

    @GetMapping({"/print/{name:[a-z-]+}", "/print/registers/{register:[a-z-]+}"})
    String page(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            Principal principal,
            @ModelAttribute("me") Person me,
            Model model) {
        Printing.Asked asked = asked(path, request, principal, me);
        Paper paper = printing.paper(asked, Printing.MOST_ROWS);
        model.addAllAttributes(sheets.attributes(asked, paper, Set.of(), false));
        model.addAttribute("query", query(request));
        model.addAttribute("address", request.getRequestURI());
        return "print/" + asked.form().template();
    }

    @GetMapping({"/print/{name:[a-z-]+}.pdf", "/print/registers/{register:[a-z-]+}.pdf"})
    void pdf(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @ModelAttribute("me") Person me)
            throws IOException {
        Printing.Asked asked = asked(path, request, principal, me);
        Paper paper = printing.paper(asked, Printing.MOST_ROWS);
        byte[] pdf = sheets.pdf(asked, paper);
        head(response, "application/pdf", paper.title() + ".pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    @GetMapping({"/print/{name:[a-z-]+}.xlsx", "/print/registers/{register:[a-z-]+}.xlsx"})
    void workbook(
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @ModelAttribute("me") Person me)
            throws IOException {
        Printing.Asked asked = asked(path, request, principal, me);
        Paper paper = printing.head(asked);
        head(response, SHEET, paper.title() + ".xlsx");
        // Not closed when it fails: what was begun must not look complete.
        PaperWorkbook workbook = new PaperWorkbook(
                response.getOutputStream(),
                paper,
                sheets.printed(asked, paper),
                !asked.form().paper().equals("portrait"));
        printing.rows(asked, paper, workbook::row);
        workbook.close();
    }

    /** Too much for paper, or no font to write it with: said in words, with what to do. */
    @ExceptionHandler(Printing.TooLong.class)
    String tooLong(Printing.TooLong e, HttpServletRequest request, HttpServletResponse response, Model model) {
        Texts t = texts(request);
        model.addAttribute("otherwise", true);
        return problem(422, t.of("print.toolong", "n", e.rows(), "most", Printing.MOST_ROWS), request, response, model);
    }

    @ExceptionHandler(Pdf.NoFont.class)
    String noFont(Pdf.NoFont e, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("otherwise", true);
        return problem(503, texts(request).of("print.nofont"), request, response, model);
    }

    /** What was asked for and cannot be, named: to people on a page, to programs as a problem. */
    @ExceptionHandler(BadQuery.class)
    Object badQuery(BadQuery e, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Browsers.ask(request)) {
            return problems.badQuery(e, request.getLocale(), response);
        }
        return problem(400, frames.texts(request).why(e), request, response, model);
    }

    /** There is no such record, or nothing of it that could be printed. */
    @ExceptionHandler(NotHere.class)
    String notHere(NotHere e, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Browsers.ask(request)) {
            throw e;
        }
        String record = request.getParameter("record");
        String why = record == null
                ? frames.texts(request).of("error.404")
                : frames.texts(request).of("print.norecord", "record", record);
        return problem(404, why, request, response, model);
    }

    private String problem(
            int status, String why, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.reset();
        response.setStatus(status);
        model.addAllAttributes(frames.around(request));
        model.addAttribute("why", why);
        model.addAttribute("query", query(request));
        model.addAttribute("address", request.getRequestURI().replaceAll("\\.(pdf|xlsx)$", ""));
        return "console/print-problem";
    }

    private Printing.Asked asked(Map<String, String> path, HttpServletRequest request, Principal principal, Person me) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        parameters.remove("lang");
        parameters.remove(Watermark.PARAMETER);
        Texts t = texts(request);
        List<RecordId> records = parameters.getOrDefault("record", List.of()).stream()
                .flatMap(given -> Arrays.stream(given.split(",")))
                .filter(given -> !given.isBlank())
                .distinct()
                .map(PrintPages::record)
                .toList();
        String register = path.get("register");
        PrintForm form = register == null
                ? printing.form(path.getOrDefault("name", ""))
                : printing.plain(register, parameters, t);
        return new Printing.Asked(
                form,
                new TreeSet<>(parameters.keySet()).contains("record") && !form.register() ? Map.of() : parameters,
                form.register() ? List.of() : records,
                new PrintedRecord.Desk(
                        form,
                        t,
                        frames.show(t),
                        frames.zone(),
                        printing.rooms(),
                        sensitivity -> clearance.maySee(principal, sensitivity)),
                me,
                printing.register(form)
                        .flatMap(model ->
                                watermark.of(model, me.name(), request.getParameter(Watermark.PARAMETER), t.language()))
                        .map(Watermark.Mark::text)
                        .orElse(""));
    }

    private static RecordId record(String given) {
        if (!RecordId.isWellFormed(given)) {
            throw new BadQuery("record", "wrong", given);
        }
        return new RecordId(given);
    }

    private Texts texts(HttpServletRequest request) {
        String lang = request.getParameter("lang");
        return lang == null ? frames.texts(request) : frames.texts(ReadController.language(lang));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString().replaceAll("(^|&)lang=[^&]*", "");
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
