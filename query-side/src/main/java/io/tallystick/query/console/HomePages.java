package io.tallystick.query.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Home: what the reader's posts have to do, late first. */
@Controller
class HomePages {
    private final WorkLists work;

    HomePages(WorkLists work) {
        this.work = work;
    }

    @GetMapping("/")
    String home(
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        model.addAttribute("tasks", work.of(me, show.today()));
        return "console/home";
    }
}
