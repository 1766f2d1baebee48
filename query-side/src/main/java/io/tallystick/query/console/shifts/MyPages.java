package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.LeaveState;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own page: own shifts, own leave, own swaps, and what is recorded of oneself (V-85, V-105, VI-22). */
@Controller
class MyPages {
    private static final int AHEAD = 28;
    private static final int AROUND = 10;

    private final RosterBook book;
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;

    /** A day of the next weeks. */
    record Day(LocalDate date, @Nullable DutyOn duty, boolean off, boolean holiday, boolean today) {
        public int number() {
            return date.getDayOfMonth();
        }

        public String weekday() {
            return date.getDayOfWeek().name();
        }
    }

    /** A record of one's own with what one can do about it. */
    record Own(RecordId id, Map<String, @Nullable Object> row, List<Offer> offers) {
        /** The kind of a leave. */
        public String kind() {
            return StaffRecord.kind(row);
        }
    }

    MyPages(RosterBook book, Registers registers, Records records, CommandCatalogue commands, Frames frames) {
        this.book = book;
        this.registers = registers;
        this.records = records;
        this.commands = commands;
        this.frames = frames;
    }

    @GetMapping("/my")
    String my(
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model)
            throws SQLException {
        RecordId self = me.employee();
        if (self == null) {
            return "console/my-nobody";
        }
        for (String name :
                List.of("roster", "leaves", "swaps", "absences", "penalties", "attendance", "shift-handovers")) {
            registers.model(name).ifPresent(known -> registers.await(known, atLeast));
        }
        LocalDate today = frames.today();
        List<DutyOn> ahead = book.ofPerson(self, today.minusDays(1), today.plusDays(AHEAD));
        List<DutyOn> free = ahead.stream()
                .filter(duty -> duty.excusedBy() == null && duty.starts().isAfter(frames.now()))
                .toList();
        model.addAttribute("self", self);
        model.addAttribute("days", days(ahead, today));
        model.addAttribute("next", free.isEmpty() ? null : free.getFirst());
        model.addAttribute("mine", free);
        model.addAttribute("theirs", colleagues(self, free));
        model.addAttribute(
                "leaves", own("leaves", "leave", "leave", Map.of("employee", self.value()), "from_on", me, t));
        model.addAttribute("balance", given(self, today.getYear()));
        model.addAttribute("year", today.getYear());
        List<Own> swaps =
                new ArrayList<>(own("swaps", "swap", "swap", Map.of("asker", self.value()), "shift_date", me, t));
        swaps.addAll(own("swaps", "swap", "swap", Map.of("counterpart", self.value()), "shift_date", me, t));
        swaps.sort(Comparator.comparing((Own swap) -> String.valueOf(swap.row().get("shift_date")))
                .reversed());
        model.addAttribute("swaps", swaps);
        model.addAttribute("swapped", swapped(self, YearMonth.from(today)));
        model.addAttribute(
                "absences",
                own("absences", "absence", "absence", Map.of("employee", self.value()), "shift_date", me, t));
        OwnWork waiting = new OwnWork(registers);
        model.addAttribute("bulletins", waiting.bulletins(self, records.house()));
        model.addAttribute("tasks", waiting.tasks(self));
        StaffRecord record = new StaffRecord(registers);
        StaffRecordPages.told("", record.of(self, Part.CONDUCT, t, show), model);
        StaffRecordPages.told("health_", record.of(self, Part.HEALTH, t, show), model);
        model.addAttribute("month", YearMonth.from(today));
        return "console/my";
    }

    private List<List<Day>> days(List<DutyOn> ahead, LocalDate today) {
        Map<LocalDate, DutyOn> duties = new HashMap<>();
        ahead.forEach(duty -> duties.put(duty.date(), duty));
        BusinessDays calendar = records.rules().businessDays();
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        for (int week = 0; week < 4; week++) {
            List<Day> days = new ArrayList<>();
            for (int day = 0; day < 7; day++) {
                LocalDate date = monday.plusDays(week * 7L + day);
                boolean off = calendar.knows(date) && !calendar.isWorked(date);
                days.add(new Day(date, duties.get(date), off, calendar.isHoliday(date), date.equals(today)));
            }
            weeks.add(days);
        }
        return weeks;
    }

    /** Shifts of others around one's own, to choose a return shift from. */
    private List<DutyOn> colleagues(RecordId self, List<DutyOn> mine) throws SQLException {
        if (mine.isEmpty()) {
            return List.of();
        }
        RecordId unit = mine.getFirst().unit();
        return book.ofUnit(unit, frames.today(), mine.getLast().date().plusDays(AROUND)).stream()
                .filter(duty -> !duty.employee().equals(self)
                        && duty.holds()
                        && duty.excusedBy() == null
                        && duty.starts().isAfter(frames.now()))
                .toList();
    }

    private List<Own> own(
            String name, String table, String kind, Map<String, String> filters, String newest, Person me, Texts t) {
        return rows(name, table, filters).stream()
                .map(row -> {
                    RecordId id = new RecordId(String.valueOf(row.get(kind)));
                    List<Offer> offers = Offer.on(id, row.get("state"), commands, Barred.byPost(me, t), t).stream()
                            .filter(offer -> offer.barred() == null && fits(offer, row))
                            .toList();
                    return new Own(id, row, offers);
                })
                .sorted(Comparator.comparing(
                                (Own own) -> String.valueOf(own.row().get(newest)))
                        .reversed())
                .limit(20)
                .toList();
    }

    /** Whether there is anything to do: no certificate of a leave that is none of sickness, no slip or briefing a second time. */
    private boolean fits(Offer offer, Map<String, @Nullable Object> row) {
        return switch (offer.command().name()) {
            case "FileCertificate" -> LeaveKind.SICK.name().equals(StaffRecord.kind(row));
            case "SubmitSlip" -> row.get("slip_due") != null && row.get("slip_on") == null;
            case "CloseLeave" -> row.get("from_on") instanceof LocalDate from && !from.isAfter(frames.today());
            case "WithdrawLeave" ->
                !LeaveState.APPROVED.name().equals(row.get("state"))
                        || (row.get("from_on") instanceof LocalDate from && from.isAfter(frames.today()));
            case "SignSwapBriefing" -> !(row.get("briefed") instanceof Number signed && signed.intValue() >= 2);
            default -> true;
        };
    }

    /** Days of leave given in a year, by kind: the register does not count by kind, which is the person's own to know. */
    private Map<String, BigDecimal> given(RecordId self, int year) {
        Map<String, BigDecimal> days = new TreeMap<>();
        for (Map<String, @Nullable Object> leave : rows("leaves", "leave", Map.of("employee", self.value()))) {
            boolean holds = LeaveState.APPROVED.name().equals(leave.get("state"))
                    || LeaveState.CLOSED.name().equals(leave.get("state"));
            if (holds
                    && leave.get("from_on") instanceof LocalDate from
                    && from.getYear() == year
                    && leave.get("days") instanceof BigDecimal length) {
                days.merge(StaffRecord.kind(leave), length, BigDecimal::add);
            }
        }
        return days;
    }

    private Object swapped(RecordId self, YearMonth month) {
        return rows("swaps", "quota", Map.of("employee", self.value(), "month", month.toString())).stream()
                .flatMap(row -> Stream.ofNullable(row.get("swaps")))
                .findFirst()
                .orElse(0);
    }

    /** Rows about oneself, with whatever is personal in them. */
    private List<Map<String, @Nullable Object>> rows(String name, String table, Map<String, String> filters) {
        return registers.all(name, table, filters, sensitivity -> true);
    }
}
