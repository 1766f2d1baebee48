package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.console.shifts.StaffRecord.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is recorded of somebody's conduct and health, for those the house grants it to; that it was read is recorded (V-96, V-103). */
@Controller
class StaffRecordPages {
    private final Registers registers;
    private final Records records;
    private final Frames frames;

    StaffRecordPages(Registers registers, Records records, Frames frames) {
        this.registers = registers;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/roster/people/{number}/conduct")
    String conduct(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        return opened(number, Part.CONDUCT, atLeast, me, t, show, model);
    }

    @GetMapping("/roster/people/{number}/health")
    String health(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        return opened(number, Part.HEALTH, atLeast, me, t, show, model);
    }

    private String opened(String number, Part part, long atLeast, Person me, Texts t, Show show, Model model) {
        RecordId employee = Ids.of("employee", number);
        if (!new StaffGrants(records.rules(), records.house(), frames.today()).mayRead(me, employee, part)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("employee", employee);
        model.addAttribute("part", part.name().toLowerCase(Locale.ROOT));
        for (String name : List.of("attendance", "agents", "leaves", "penalties")) {
            registers.model(name).ifPresent(known -> registers.await(known, atLeast));
        }
        told("", new StaffRecord(registers).of(employee, part, t, show), model);
        return "console/conduct";
    }

    /** What there is to remark, and what was as it should be. */
    static void told(String prefix, List<Recorded> all, Model model) {
        model.addAttribute(
                prefix + "own",
                all.stream().filter(Predicate.not(Recorded::ordinary)).toList());
        model.addAttribute(
                prefix + "ordinary", all.stream().filter(Recorded::ordinary).toList());
    }
}
