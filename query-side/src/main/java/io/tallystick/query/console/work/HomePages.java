package io.tallystick.query.console.work;

import io.tallystick.query.console.kit.Deadlines;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Home: what the reader's posts have to do, late first. */
@Controller
class HomePages {
    private final WorkLists work;
    private final Records records;
    private final Frames frames;

    HomePages(WorkLists work, Records records, Frames frames) {
        this.work = work;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/")
    String home(@ModelAttribute("me") Person me, Model model) {
        Deadlines deadlines = new Deadlines(records.rules(), frames.zone(), frames.today());
        model.addAttribute("work", work.of(me, records.house(), deadlines));
        return "console/home";
    }
}
