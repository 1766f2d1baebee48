package io.tallystick.query.dashboard;

import io.tallystick.query.projections.Projections;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What managers look at: holdings, their balance, timeliness, use, the rooms' air, what falls due, what is filed. Overdue
 * and due are counted for the day asked for; units of count are never added up (VI-25).
 */
public final class Dashboard {
    private static final List<String> HELD = List.of("IN_CUSTODY", "OUT_OF_ROOM", "IN_READING", "ON_LOAN");
    private static final String KEPT = "('" + String.join("', '", HELD) + "')";
    private static final int MONTHS = 24;

    private final Readings readings;
    private final ZoneId zone;

    public Dashboard(Projections projections, ZoneId zone) {
        this.readings = new Readings(projections);
        this.zone = zone;
    }

    /** Units of count there are in custody, the most frequent first. */
    public Drawing held() {
        return readings.draw(
                "held",
                "holdings",
                List.of("units"),
                Dashboard::held,
                "select counting_unit, sum(units) from inventory where state in " + KEPT
                        + " group by 1 having sum(units) > 0 order by 2 desc, 1");
    }

    /** The units of one unit of count that are held, as rows. */
    public static String held(String unit) {
        return "/holdings?counting_unit=" + unit + "&state=" + encoded(String.join(",", HELD));
    }

    /** Holdings by kind: on the shelf, out and due back, missing. Every kind is counted in its own unit. */
    public Drawing kinds() {
        return readings.draw(
                "kinds",
                "holdings",
                List.of("onShelf", "out", "missing"),
                kind -> "/holdings?kind=" + kind + "&state=" + encoded(String.join(",", HELD) + ",MISSING"),
                """
                select kind,
                       sum(units) filter (where state = 'IN_CUSTODY'),
                       sum(units) filter (where state in ('OUT_OF_ROOM', 'IN_READING', 'ON_LOAN')),
                       sum(units) filter (where state = 'MISSING')
                from inventory
                where state in ('IN_CUSTODY', 'OUT_OF_ROOM', 'IN_READING', 'ON_LOAN', 'MISSING')
                group by 1 having sum(units) > 0 order by sum(units) desc, 1""");
    }

    /** What came, what left and what was held at the end of each month, in one unit of count (I-14). */
    public Drawing balance(String unit, LocalDate today) {
        return readings.draw(
                "balance",
                "movements",
                List.of("received", "left", "closing"),
                month -> "/registers/movements?counting_unit=" + unit + range("moved_at", YearMonth.parse(month)),
                """
                with months as (
                    select to_char(m, 'YYYY-MM') as month
                    from generate_series(cast(? as date), cast(? as date), interval '1 month') m),
                moved as (
                    select to_char(moved_at at time zone ?, 'YYYY-MM') as month,
                           count(*) filter (where direction = 'RECEIVED') as received,
                           count(*) filter (where direction = 'LEFT') as gone
                    from movement where counting_unit = ? group by 1)
                select month, coalesce(received, 0), coalesce(gone, 0),
                       (select coalesce(sum(b.received - b.gone), 0) from moved b where b.month <= months.month)
                from months left join moved using (month) order by month""",
                Date.valueOf(first(today)),
                Date.valueOf(today.withDayOfMonth(1)),
                zone.getId(),
                unit);
    }

    /** Years for which departments owed something, the latest first. */
    public Drawing filingYears() {
        return readings.draw(
                "filingYears",
                "filing-obligations",
                List.of("inTime", "late"),
                year -> "/registers/filing-obligations?year=" + year,
                """
                select year, sum(units_in_time), sum(units_late) from timeliness
                group by 1 having sum(units_in_time) + sum(units_late) > 0 order by 1 desc""");
    }

    /** Timeliness 及時率 by department: units filed in time, and late (I-33, I-35). */
    public Drawing timeliness(int year) {
        return readings.draw(
                "timeliness",
                "filing-obligations",
                List.of("inTime", "late"),
                unit -> "/registers/filing-obligations?year=" + year + "&house_unit=" + encoded(unit),
                """
                select house_unit, sum(units_in_time), sum(units_late) from timeliness
                where year = ? group by 1 having sum(units_in_time) + sum(units_late) > 0
                order by sum(units_in_time)::numeric / (sum(units_in_time) + sum(units_late)), 1""",
                year);
    }

    /** Files handed out by month, in the room and off site, and those overdue at its end; of this month, today (I-4, I-5). */
    public Drawing loans(LocalDate today) {
        return readings.draw(
                "loans",
                "loans",
                List.of("visits", "offSite", "overdue"),
                month -> "/loans?sort=-handed_out_at" + range("handed_out_at", YearMonth.parse(month)),
                """
                with months as (
                    select to_char(m, 'YYYY-MM') as month, least(m + interval '1 month', cast(? as date)) as until
                    from generate_series(cast(? as date), cast(? as date), interval '1 month') m),
                lent as (
                    select to_char(handed_out_at at time zone ?, 'YYYY-MM') as month,
                           count(*) filter (where mode = 'READING_ROOM') as visits,
                           count(*) filter (where mode = 'OFF_SITE') as away
                    from loan where handed_out_at >= ? group by 1)
                select month, coalesce(visits, 0), coalesce(away, 0),
                       (select count(*) from loan
                        where mode = 'OFF_SITE' and handed_out_at is not null and due_on < months.until
                          and coalesce(returned_at, settled_at, 'infinity') >= months.until at time zone ?)
                from months left join lent using (month) order by month""",
                Date.valueOf(today),
                Date.valueOf(first(today)),
                Date.valueOf(today.withDayOfMonth(1)),
                zone.getId(),
                first(today).atStartOfDay(zone).toOffsetDateTime(),
                zone.getId());
    }

    /** A room's air over the last days: least and most of a day (I-8). */
    public Drawing climate(String store, String what, LocalDate today, int days) {
        if (!List.of("humidity", "celsius").contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return readings.draw(
                what,
                "store-conditions",
                List.of("least", "most", "limits"),
                day -> "/registers/store-conditions?store=" + encoded(store) + "&day=" + day,
                "select to_char(day, 'YYYY-MM-DD'), least_" + what + ", most_" + what
                        + ", cardinality(excursions) from climate_day where store = ? and zone = 'STORE'"
                        + " and day > ? and day <= ? order by day",
                store,
                Date.valueOf(today.minusDays(days)),
                Date.valueOf(today));
    }

    /** The rooms in use, each with its code and name. */
    public Map<String, String> rooms() {
        return readings.pairs(
                "stores", "select store, code || ' ' || name from store where state = 'IN_USE' order by code");
    }

    /** What falls due year by year, in one unit of count; what is kept for ever or until something happens beside it (VI-11). */
    public Drawing horizon(String unit) {
        return readings.draw(
                "horizon",
                "retention",
                List.of("units"),
                due -> due.matches("[0-9]{4}")
                        ? "/registers/retention?state=KEPT&counting_unit=" + unit + "&until.from=" + due
                                + "-01-01&until.to=" + due + "-12-31"
                        : "/registers/retention?state=KEPT&counting_unit=" + unit + "&standing=" + due,
                "select due, sum(units) from horizon where counting_unit = ? group by 1 having sum(units) > 0 order by 1",
                unit);
    }

    /** Units opened in each class by the year of their papers, the three latest years, in one unit of count. */
    public Drawing classes(String unit, int year) {
        return readings.draw(
                "classes",
                "custody-units",
                List.of(String.valueOf(year - 2), String.valueOf(year - 1), String.valueOf(year)),
                code -> "/units?counted_in=" + unit + "&class_code=" + encoded(code) + "&year.from=" + (year - 2)
                        + "&year.to=" + year,
                """
                select class_code, count(*) filter (where year = ?), count(*) filter (where year = ?),
                       count(*) filter (where year = ?)
                from custody_unit where counted_in = ? and year between ? and ? group by 1 order by count(*) desc, 1""",
                year - 2,
                year - 1,
                year,
                unit,
                year - 2,
                year);
    }

    /** Differences that are open now, and how many were raised in the last days and in as many before (I-13). */
    public Drawing differences(LocalDate today, int days) {
        return readings.draw(
                "differences",
                "discrepancies",
                List.of("open", "raised", "raisedBefore"),
                all -> "/registers/discrepancies?state=OPEN",
                """
                select 'differences', count(*) filter (where state = 'OPEN'),
                       count(*) filter (where raised_at >= ?), count(*) filter (where raised_at >= ? and raised_at < ?)
                from discrepancy""",
                today.minusDays(days).atStartOfDay(zone).toOffsetDateTime(),
                today.minusDays(2L * days).atStartOfDay(zone).toOffsetDateTime(),
                today.minusDays(days).atStartOfDay(zone).toOffsetDateTime());
    }

    /** Days on which a room was out of its limits, in the last days and in as many before (I-8). */
    public Drawing excursions(LocalDate today, int days) {
        return readings.draw(
                "excursions",
                "store-conditions",
                List.of("now", "before"),
                all -> outOfLimits(today, days),
                """
                select 'excursions', count(*) filter (where day > ? and cardinality(excursions) > 0),
                       count(*) filter (where day > ? and day <= ? and cardinality(excursions) > 0)
                from climate_day where zone = 'STORE'""",
                Date.valueOf(today.minusDays(days)),
                Date.valueOf(today.minusDays(2L * days)),
                Date.valueOf(today.minusDays(days)));
    }

    /** The days on which a room was out of its limits, as rows. */
    public static String outOfLimits(LocalDate today, int days) {
        return "/registers/store-conditions?sort=-day&zone=STORE&excursions.empty=false&day.from="
                + today.minusDays(days - 1L);
    }

    /** The unit of count asked for, if there is any of it; else the most frequent. */
    public static String unit(@Nullable String asked, Drawing held) {
        List<String> units = held.points().stream().map(Drawing.Point::label).toList();
        return asked != null && units.contains(asked) ? asked : units.isEmpty() ? "VOLUME" : units.getFirst();
    }

    /** The value of the nth series at a point, 0 where there is none. */
    public static long value(Drawing drawing, int point, int series) {
        if (drawing.points().size() <= point || point < 0) {
            return 0;
        }
        BigDecimal value = drawing.points().get(point).values().get(series);
        return Objects.requireNonNullElse(value, BigDecimal.ZERO).longValue();
    }

    private static LocalDate first(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(MONTHS - 1);
    }

    /** A month as the ends of a range, in the house's time. */
    private String range(String column, YearMonth month) {
        return "&" + column + ".from="
                + encoded(month.atDay(1).atStartOfDay(zone).toInstant().toString())
                + "&" + column + ".to="
                + encoded(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusMillis(1)
                        .toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
