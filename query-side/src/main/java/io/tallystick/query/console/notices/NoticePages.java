package io.tallystick.query.console.notices;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.text.Language;
import io.tallystick.query.console.kit.Appointment;
import io.tallystick.query.console.kit.ConsoleTexts;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.work.OwnDays;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices, own days, and the calendar other programs subscribe to. */
@Controller
class NoticePages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final int SHIFTS_BEFORE = 31;
    private static final int SHIFTS_AHEAD = 92;

    private final NoticeBoard board;
    private final OwnDays days;
    private final Records records;
    private final Frames frames;
    private final ConsoleTexts texts;
    private final CalendarSecrets secrets;
    private final RosterBook roster;

    NoticePages(
            NoticeBoard board,
            OwnDays days,
            Records records,
            Frames frames,
            ConsoleTexts texts,
            CalendarSecrets secrets,
            RosterBook roster) {
        this.board = board;
        this.days = days;
        this.records = records;
        this.frames = frames;
        this.texts = texts;
        this.secrets = secrets;
        this.roster = roster;
    }

    @GetMapping("/notices")
    String notices(@ModelAttribute("me") Person me, Model model) {
        RecordId self = me.employee();
        model.addAttribute("fresh", self == null ? List.of() : board.unread(self));
        model.addAttribute("seen", self == null ? List.of() : board.seen(self));
        return "console/notices";
    }

    /** A notice on paper, for somebody who has no account or no screen. */
    @GetMapping("/notices/{key}/slip")
    String slip(@PathVariable String key, Model model) {
        NoticeBoard.Told told = board.notice(Ids.of("notice", key));
        if (told == null) {
            throw new NotHere("notice " + key);
        }
        model.addAttribute("told", told);
        return "console/slip";
    }

    @GetMapping("/calendar")
    String calendar(
            @ModelAttribute("me") Person me,
            @ModelAttribute("show") Show show,
            @ModelAttribute("t") Texts t,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "months",
                days.of(me, show).stream()
                        .collect(Collectors.groupingBy(
                                day -> YearMonth.from(day.on()), LinkedHashMap::new, Collectors.toList())));
        RecordId self = me.employee();
        int number = self == null ? 0 : board.calendarNumber(self);
        // Whole, since it is pasted into another program, which knows nothing of this page.
        model.addAttribute(
                "feed", number == 0 || self == null ? null : base(request) + address(self, number, t.language()));
        return "console/calendar";
    }

    private String address(RecordId employee, int number, Language language) {
        return "/feeds/" + employee.key() + "/" + secrets.of(employee, number) + ".ics?language=" + language.tag();
    }

    /** The days of an employee for a calendar program, which has no log-in: the address is the secret. */
    @GetMapping("/feeds/{employee}/{secret}.ics")
    ResponseEntity<String> feed(
            @PathVariable String employee,
            @PathVariable String secret,
            @RequestParam(defaultValue = "en") String language,
            HttpServletRequest request)
            throws SQLException {
        RecordId id = Ids.of("employee", employee);
        House house = records.house();
        House.Employee known = house.employee(id);
        int number = known == null ? 0 : board.calendarNumber(id);
        if (number == 0 || !same(secret, secrets.of(id, number))) {
            throw new NotHere("calendar");
        }
        Language chosen = Frames.byTag(language);
        Texts t = new Texts(texts, chosen == null ? Language.EN : chosen);
        Show show = frames.show(t);
        CalendarFeed feed = new CalendarFeed("Tallystick", frames.now());
        String base = base(request);
        for (OwnDays.Day day : days.of(person(id, house), show)) {
            feed.day(
                    day.record() + "/" + day.command(),
                    day.on(),
                    day.what(t) + " · " + t.kindOf(day.record()) + " " + show.key(day.record()),
                    base + day.href());
        }
        LocalDate today = frames.today();
        for (DutyOn duty : roster.ofPerson(id, today.minusDays(SHIFTS_BEFORE), today.plusDays(SHIFTS_AHEAD))) {
            if (duty.excusedBy() == null) {
                feed.span(
                        "shift/" + duty.shift(),
                        duty.starts(),
                        duty.ends(),
                        duty.mark() + " " + duty.name(),
                        base + "/shifts/" + duty.shift());
            }
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(feed.end());
    }

    private Person person(RecordId employee, House house) {
        List<Appointment> posts = house.appointments().stream()
                .filter(a -> a.employee().equals(employee) && a.heldOn(frames.today()))
                .toList();
        return new Person(employee.key(), employee, employee.key(), posts);
    }

    private static String base(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private static boolean same(String given, @Nullable String wanted) {
        return wanted != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
