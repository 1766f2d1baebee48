package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveState;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.read.Absent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A leave. Of what kind it is and why is opened for the person, for who may read health data, and while it waits for those who decide on
 * it; everybody else reads that somebody is on leave (V-92, V-96).
 */
@Controller
class LeavePages {
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;

    LeavePages(Registers registers, Records records, CommandCatalogue commands, Frames frames) {
        this.registers = registers;
        this.records = records;
        this.commands = commands;
        this.frames = frames;
    }

    @GetMapping("/leaves/{key}")
    String leave(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("leave", key);
        registers.model("leaves").ifPresent(known -> registers.await(known, atLeast));
        Map<String, @Nullable Object> leave =
                rows("leave", id).stream().findFirst().orElseThrow(() -> new NotHere("leave " + key));
        RecordId employee = new RecordId(String.valueOf(leave.get("employee")));
        String state = String.valueOf(leave.get("state"));
        StaffGrants grants = new StaffGrants(records.rules(), records.house(), frames.today());
        boolean health = grants.mayRead(me, employee, Part.HEALTH);
        boolean decides = LeaveState.REQUESTED.name().equals(state)
                && commands.find("shifts", "ApproveLeave")
                        .map(CommandDescriptor::posts)
                        .filter(posts -> grants.over(
                                me, employee, posts.stream().map(Enum::name).toList()))
                        .isPresent();
        model.addAttribute("id", id);
        model.addAttribute("employee", employee);
        model.addAttribute("leave", leave);
        model.addAttribute("state", state);
        model.addAttribute("opened", health || decides);
        model.addAttribute("kind", kind(leave, t));
        model.addAttribute("certificates", health ? rows("certificate", id) : List.of());
        model.addAttribute("offers", Offers.on(id, state, commands, me, t).all());
        model.addAttribute("told", Told.newestFirst(records.of(id), t, show));
        return "console/leave";
    }

    private static String kind(Map<String, @Nullable Object> leave, Texts t) {
        return leave.get("leave_kind") instanceof Absent
                ? t.of("event.erased")
                : t.word("choice.LeaveKind", StaffRecord.kind(leave));
    }

    private List<Map<String, @Nullable Object>> rows(String table, RecordId leave) {
        return registers.all("leaves", table, Map.of("leave", leave.value()), sensitivity -> true);
    }
}
