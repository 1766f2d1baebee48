package io.tallystick.query.console.dashboard;

import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.dashboard.Dashboard;
import io.tallystick.query.dashboard.Drawing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How the house stands: a few figures with their trend, and charts, each leading to its rows. */
@Controller
class DashboardPages {
    private static final int DAYS = 30;
    private static final int CLIMATE_DAYS = 90;
    private static final String LIMITS = "I-8";

    private final Dashboard dashboard;
    private final Records records;

    DashboardPages(Dashboard dashboard, Records records) {
        this.dashboard = dashboard;
        this.records = records;
    }

    /**
     * A figure.
     *
     * @param name what it says
     * @param value as shown
     * @param in its unit; empty where it has none
     * @param detail what stands below it
     * @param change since the time before; null where nothing is compared
     * @param better whether the change is for the better, or null where it is neither
     */
    record Figure(
            String name,
            String value,
            String in,
            String detail,
            String href,
            @Nullable Long change,
            @Nullable Boolean better) {}

    @GetMapping("/dashboard")
    String dashboard(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        LocalDate today = show.today();
        Drawing held = dashboard.held();
        Drawing years = dashboard.filingYears();
        String counted = Dashboard.unit(unit, held);
        List<Integer> known =
                years.points().stream().map(p -> Integer.valueOf(p.label())).toList();
        int filingYear = year != null && known.contains(year) ? year : lastOver(known, today);
        Drawing balance = dashboard.balance(counted, today);
        Drawing loans = dashboard.loans(today);
        model.addAttribute(
                "units", held.points().stream().map(Drawing.Point::label).toList());
        model.addAttribute("unit", counted);
        model.addAttribute("years", known);
        model.addAttribute("year", filingYear);
        model.addAttribute("figures", figures(held, balance, years, loans, counted, filingYear, today, t, show));
        model.addAttribute("charts", charts(balance, loans, counted, filingYear, today, t, show));
        return "console/dashboard";
    }

    /** The last year that is over, of those anything was owed for. */
    private static int lastOver(List<Integer> years, LocalDate today) {
        return years.stream().filter(year -> year < today.getYear()).findFirst().orElse(today.getYear() - 1);
    }

    private List<Figure> figures(
            Drawing held,
            Drawing balance,
            Drawing years,
            Drawing loans,
            String unit,
            int year,
            LocalDate today,
            Texts t,
            Show show) {
        int now = balance.points().size() - 1;
        long closing = Dashboard.value(balance, now, 2);
        Drawing excursions = dashboard.excursions(today, DAYS);
        Drawing differences = dashboard.differences(today, DAYS);
        long late = Dashboard.value(loans, loans.points().size() - 1, 2);
        long lateBefore = Dashboard.value(loans, loans.points().size() - 2, 2);
        int over = years.points().stream().map(Drawing.Point::label).toList().indexOf(String.valueOf(year));
        long percent = percent(years, over);
        long out = Dashboard.value(excursions, 0, 0);
        long raised = Dashboard.value(differences, 0, 1);
        long due = dashboard.horizon(unit).points().stream()
                .filter(point -> point.label().compareTo(String.valueOf(today.getYear())) < 0)
                .mapToLong(point ->
                        Objects.requireNonNull(point.values().getFirst()).longValue())
                .sum();
        String others = held.points().stream()
                .filter(point -> !point.label().equals(unit))
                .map(point -> counted(
                        Objects.requireNonNull(point.values().getFirst()).longValue(), point.label(), t, show))
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        long forgone = Dashboard.value(loans, loans.points().size() - 1, 0)
                + Dashboard.value(loans, loans.points().size() - 1, 1);
        return List.of(
                new Figure(
                        "held",
                        show.n(closing),
                        t.word("counted", unit),
                        others,
                        Dashboard.held(unit),
                        closing - Dashboard.value(balance, now - 1, 2),
                        null),
                new Figure(
                        "timeliness",
                        String.valueOf(percent),
                        "%",
                        t.of("dashboard.ofYear", "year", String.valueOf(year)),
                        "/registers/filing-obligations?table=timeliness&year=" + year,
                        over < 0 || years.points().size() < over + 2 ? null : percent - percent(years, over + 1),
                        better(percent - percent(years, over + 1))),
                new Figure(
                        "overdue",
                        show.n(late),
                        "",
                        t.of("dashboard.handedOut", "n", show.n(forgone)),
                        "/loans?mode=OFF_SITE&sort=due_on&due_on.to=" + today.minusDays(1)
                                + "&handed_out_at.empty=false&returned_at.empty=true&settled_at.empty=true",
                        late - lateBefore,
                        better(lateBefore - late)),
                new Figure(
                        "climate",
                        show.n(out),
                        "",
                        t.of("dashboard.lastDays", "n", DAYS),
                        Dashboard.outOfLimits(today, DAYS),
                        out - Dashboard.value(excursions, 0, 1),
                        better(Dashboard.value(excursions, 0, 1) - out)),
                new Figure(
                        "differences",
                        show.n(Dashboard.value(differences, 0, 0)),
                        "",
                        t.of("dashboard.raised", "n", show.n(raised), "days", DAYS),
                        "/registers/discrepancies?state=OPEN",
                        raised - Dashboard.value(differences, 0, 2),
                        better(Dashboard.value(differences, 0, 2) - raised)),
                new Figure(
                        "due",
                        show.n(due),
                        t.word("counted", unit),
                        t.of("dashboard.termOver"),
                        "/registers/retention?state=KEPT&counting_unit=" + unit + "&until.to=" + today.minusDays(1)
                                + "&sort=until",
                        null,
                        null));
    }

    private static @Nullable Boolean better(long gain) {
        return gain == 0 ? null : gain > 0;
    }

    private static long percent(Drawing years, int which) {
        long inTime = Dashboard.value(years, which, 0);
        long all = inTime + Dashboard.value(years, which, 1);
        return all == 0 ? 0 : Math.round(100.0 * inTime / all);
    }

    private static String counted(long n, String unit, Texts t, Show show) {
        return show.n(n) + " " + t.word("counted", unit);
    }

    private List<ChartSheet> charts(
            Drawing balance, Drawing loans, String unit, int year, LocalDate today, Texts t, Show show) {
        String inUnit = t.word("counted", unit);
        List<ChartSheet> charts = new ArrayList<>(List.of(
                plain(dashboard.kinds(), "across", t, show),
                named(balance, "balance", inUnit, t, show),
                named(dashboard.timeliness(year), "stacked", String.valueOf(year), t, show),
                plain(loans, "loans", t, show)));
        dashboard
                .rooms()
                .forEach((room, name) -> Stream.of("humidity", "celsius")
                        .forEach(what -> charts.add(ChartSheet.of(
                                dashboard.climate(room, what, today, CLIMATE_DAYS),
                                "band",
                                name,
                                limits(what, today),
                                t,
                                show))));
        charts.add(named(dashboard.horizon(unit), "bars", inUnit, t, show));
        charts.add(named(dashboard.classes(unit, year), "bars", inUnit, t, show));
        return charts;
    }

    private static ChartSheet plain(Drawing drawing, String look, Texts t, Show show) {
        return ChartSheet.of(drawing, look, "", List.of(), t, show);
    }

    private static ChartSheet named(Drawing drawing, String look, String title, Texts t, Show show) {
        return ChartSheet.of(drawing, look, title, List.of(), t, show);
    }

    /** What is allowed today; nothing where the rule has no such limits. */
    private List<Integer> limits(String what, LocalDate today) {
        String name = what.equals("celsius") ? "Celsius" : "Humidity";
        return Stream.of("lowest", "highest")
                .flatMap(end -> Stream.ofNullable(records.rules().number(LIMITS, end + name, today)))
                .toList();
    }
}
