package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Moment;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** What surrounds every page: the language, who is looking, where one can go. */
public final class Frames {
    /** The cookie that keeps the language somebody chose. */
    public static final String LANGUAGE_COOKIE = "tallystick-language";

    private final ConsoleTexts texts;
    private final Records records;
    private final Vault vault;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LedgerKind kind;
    private final Seal.@Nullable Source seals;
    private final PastBanners banners;

    public Frames(
            ConsoleTexts texts,
            Records records,
            Vault vault,
            InstantSource clock,
            ZoneId zone,
            LedgerKind kind,
            Seal.@Nullable Source seals,
            PastBanners banners) {
        this.texts = texts;
        this.records = records;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
        this.kind = kind;
        this.seals = seals;
        this.banners = banners;
    }

    /** The model attributes every page has. */
    public Map<String, Object> around(HttpServletRequest request) {
        Texts t = texts(request);
        if (request.getUserPrincipal() == null) {
            Show show = new Show(new House(), vault, t, zone, clock.instant());
            return Map.of(
                    "t", t,
                    "show", show,
                    "sample", isSample(),
                    "path", path(request),
                    "languages", List.of(Language.values()));
        }
        Show show = show(t);
        Map<String, Object> around = new HashMap<>(Map.of(
                "t", t,
                "show", show,
                "sample", isSample(),
                "me", person(request),
                "nav", Navigation.GROUPS,
                "path", path(request),
                "current", Navigation.current(path(request), Objects.requireNonNullElse(request.getQueryString(), "")),
                "address", address(request),
                "languages", List.of(Language.values())));
        if (seals != null) {
            around.put("seal", seals.now());
        }
        Moment moment = Moment.current();
        if (moment != null) {
            around.put("past", banners.of(moment, address(request)));
        }
        return around;
    }

    private boolean isSample() {
        return kind.kind() == Kind.SAMPLE;
    }

    public Texts texts(HttpServletRequest request) {
        return new Texts(texts, language(request));
    }

    /** The texts of a page that is to be in that language. */
    public Texts texts(Language language) {
        return new Texts(texts, language);
    }

    public Show show(Texts t) {
        return new Show(records.house(), vault, t, zone, now());
    }

    /** Who is looking, with the posts held today, whatever moment is looked at. */
    public Person person(HttpServletRequest request) {
        return Moment.now(() -> personNow(request));
    }

    private Person personNow(HttpServletRequest request) {
        String account = Objects.requireNonNull(request.getUserPrincipal()).getName();
        House house = records.house();
        House.Employee employee = house.byAccount(account);
        if (employee == null) {
            return new Person(account, null, account, List.of());
        }
        List<Appointment> posts = house.appointments().stream()
                .filter(a -> a.employee().equals(employee.id()) && a.heldOn(today()))
                .toList();
        return new Person(account, employee.id(), show(texts(request)).person(employee.id()), posts);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** What time it is, in the world looked at. */
    public Instant now() {
        Moment moment = Moment.current();
        return moment == null ? clock.instant() : moment.clock();
    }

    public ZoneId zone() {
        return zone;
    }

    /** The language chosen, else the one the browser asks for. */
    public static Language language(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        Language chosen = cookie == null ? null : byTag(cookie.getValue());
        return chosen == null ? Language.of(request.getLocale()) : chosen;
    }

    public static @Nullable Language byTag(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return null;
    }

    private static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }

    private static String address(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
