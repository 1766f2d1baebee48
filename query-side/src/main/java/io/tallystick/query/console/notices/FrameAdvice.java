package io.tallystick.query.console.notices;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.kit.Moment;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the console its frame. */
@ControllerAdvice(basePackages = "io.tallystick.query.console")
class FrameAdvice {
    private final Frames frames;
    private final NoticeBoard notices;

    FrameAdvice(Frames frames, NoticeBoard notices) {
        this.frames = frames;
        this.notices = notices;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAllAttributes(frames.around(request));
        boolean now = Moment.current() == null;
        if (now && model.getAttribute("me") instanceof Person me && me.employee() != null) {
            model.addAttribute("unread", notices.unread(me.employee()).size());
        }
    }
}
