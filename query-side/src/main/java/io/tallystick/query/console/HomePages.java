package io.tallystick.query.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Home: what the reader's posts have to do, late first. */
@Controller
class HomePages {
    private final WorkLists work;
    private final Records records;

    HomePages(WorkLists work, Records records) {
        this.work = work;
        this.records = records;
    }

    @GetMapping("/")
    String home(@ModelAttribute("me") Person me, Model model) {
        model.addAttribute("tasks", work.of(me, records.house()));
        return "console/home";
    }
}
