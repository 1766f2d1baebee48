package io.tallystick.query.console.organisation;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.query.console.kit.Appointment;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who held which post on a day, in which scope, acting for whom. */
@Controller
class PostPages {
    private final Records records;
    private final Frames frames;
    private final CommandCatalogue commands;

    PostPages(Records records, Frames frames, CommandCatalogue commands) {
        this.records = records;
        this.frames = frames;
        this.commands = commands;
    }

    @GetMapping("/posts")
    String posts(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean every,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            Model model) {
        LocalDate day = on == null ? frames.today() : on;
        House house = records.house();
        List<Appointment> held = house.appointments().stream()
                .filter(appointment -> every || appointment.heldOn(day))
                .sorted(Comparator.comparing(Appointment::post).thenComparing(Appointment::from))
                .toList();
        Barred barred = Barred.byPost(me, t);
        model.addAttribute(
                "offers",
                Stream.of("AssignPost", "AppointActing", "RegisterEmployee")
                        .flatMap(name -> commands.find("organisation", name).stream())
                        .map(command -> Offer.of(null, command, barred, t))
                        .toList());
        model.addAttribute("relieve", given("RelievePost", me));
        model.addAttribute("endActing", given("EndActing", me));
        model.addAttribute("day", day);
        model.addAttribute("every", every);
        model.addAttribute("held", held);
        model.addAttribute("house", house);
        model.addAttribute("units", house.allUnits());
        model.addAttribute(
                "people",
                house.allEmployees().stream()
                        .sorted(Comparator.comparing(e -> e.id().value().toLowerCase(Locale.ROOT)))
                        .toList());
        return "console/posts";
    }

    /** A command that ends what a row shows, for whoever may give it. */
    private @Nullable CommandDescriptor given(String name, Person me) {
        return commands.find("organisation", name).filter(me::mayGive).orElse(null);
    }
}
