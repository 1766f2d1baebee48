package io.tallystick.query.read;

import io.tallystick.query.kit.Moment;
import io.tallystick.query.projections.Moments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code known} and {@code asOf} of an address, and has everything that is read for it read as of that moment. An
 * address without {@code known} would mean something else tomorrow, so it is led to one that has it. In a past world nothing
 * can be changed.
 */
public final class LookingBack extends OncePerRequestFilter {
    /** After who it is that asks. */
    public static final int ORDER = 0;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern HOUSE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern OF_NO_MOMENT =
            Pattern.compile("/(assets|webjars|time|login|logout|language|tlog|actuator|favicon\\.svg)(/.*)?");

    /** What says the moment. */
    private static final Set<String> SAYING = Set.of("known", "asOf");

    /** What only reads. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Moments moments;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadProblems problems;

    /**
     * @param zone the house's, in which days and times without an offset are
     */
    public LookingBack(Moments moments, InstantSource clock, ZoneId zone, ReadProblems problems) {
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OF_NO_MOMENT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String known = given("known", request);
            String asOf = given("asOf", request);
            if (known == null && asOf == null) {
                chain.doFilter(request, response);
                return;
            }
            Instant until = asOf == null ? null : instant(asOf, zone);
            if (until != null && until.isAfter(endOfToday())) {
                throw new BadQuery("asOf", "future", String.valueOf(asOf));
            }
            if (known == null) {
                response.setStatus(READING.contains(request.getMethod()) ? 302 : 307);
                response.setHeader("Location", pinned(request, String.valueOf(until)));
                return;
            }
            Moment moment = moment(known, until);
            if (!READING.contains(request.getMethod())
                    && !request.getRequestURI().startsWith("/api/read/")) {
                throw new BadQuery("known", "past-world", known);
            }
            moment.during(() -> {
                chain.doFilter(request, response);
                return moment;
            });
        } catch (BadQuery bad) {
            if (!Browsers.ask(request)) {
                problems.tell(bad, request.getLocale(), response);
            } else {
                response.sendError(400);
            }
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Moment moment(String known, @Nullable Instant asOf) {
        if (!POSITION.matcher(known).matches()) {
            throw new BadQuery("known", "wrong", known);
        }
        return moments.at(Long.parseLong(known), asOf).orElseThrow(() -> new BadQuery("known", "beyond", known));
    }

    /** A day that is not over counts as far as it has come. */
    private Instant endOfToday() {
        return endOf(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    /**
     * An instant as people write it: a day stands for its end and a time without an offset is the house's.
     *
     * @throws BadQuery if it is none
     */
    public static Instant instant(String text, ZoneId zone) {
        try {
            if (DAY.matcher(text).matches()) {
                return endOf(LocalDate.parse(text), zone);
            }
            return HOUSE_TIME.matcher(text).matches()
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadQuery("asOf", "wrong", text);
        }
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private String pinned(HttpServletRequest request, String asOf) {
        return at(
                request.getQueryString() == null
                        ? request.getRequestURI()
                        : request.getRequestURI() + "?" + request.getQueryString(),
                moments.head(),
                asOf);
    }

    /** The address as of another moment. */
    public static String at(String address, long known, @Nullable String asOf) {
        String now = now(address);
        return now + (now.contains("?") ? "&" : "?") + query(known, asOf);
    }

    /** The part of an address that says the moment. */
    public static String query(long known, @Nullable String asOf) {
        return "known=" + known + (asOf == null ? "" : "&asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8));
    }

    /** The address as of now. */
    public static String now(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        String rest = Pattern.compile("&")
                .splitAsStream(address.substring(question + 1))
                .filter(part -> !part.isEmpty() && !SAYING.contains(name(part)))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return address.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** What is given in the address; a body is read only where a query may stand in it. */
    private static @Nullable String given(String name, HttpServletRequest request) {
        String query = request.getQueryString();
        boolean there = query != null
                && Pattern.compile("&")
                        .splitAsStream(query)
                        .anyMatch(part -> name(part).equals(name));
        boolean inBody = request.getRequestURI().startsWith("/api/read/");
        String value = there || inBody ? request.getParameter(name) : null;
        if (value != null && request.getParameterValues(name).length > 1) {
            throw new BadQuery(name, "twice", value);
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** The name in a part of an address, however it is written. */
    private static String name(String part) {
        String name = part.replaceFirst("=.*", "");
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
