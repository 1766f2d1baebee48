package io.tallystick.query.console.organisation;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.organisation.StaffStatistics;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Archives units and their staff as of any date, by sex, age, education, full- or part-time (I-12). */
@Controller
class StaffPages {
    private static final List<String> FIGURES = List.of(
            "staff.fullTime",
            "staff.fullTime.women",
            "staff.fullTime.age50",
            "staff.fullTime.age35to49",
            "staff.fullTime.ageTo34",
            "staff.fullTime.doctorate",
            "staff.fullTime.master",
            "staff.fullTime.bachelor",
            "staff.fullTime.college",
            "staff.fullTime.secondary",
            "staff.partTime");

    private final StaffStatistics statistics;
    private final Frames frames;

    StaffPages(StaffStatistics statistics, Frames frames) {
        this.statistics = statistics;
        this.frames = frames;
    }

    @GetMapping("/archives-staff")
    String staff(@RequestParam(name = "on", required = false) @Nullable String on, Model model) throws SQLException {
        model.addAttribute("figures", FIGURES);
        model.addAttribute("staff", statistics.on(day(on)));
        return "console/archives-staff";
    }

    private LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? frames.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new NotHere("day " + on);
        }
    }
}
