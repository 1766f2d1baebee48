package io.tallystick.query.console.registers;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.read.BadQuery;
import io.tallystick.query.read.Browsers;
import io.tallystick.query.read.ReadProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says what of an address cannot be answered, and what to do instead: to people on a page, to programs as a problem. */
@ControllerAdvice(basePackages = "io.tallystick.query.console")
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class BadQueryAdvice {
    private final Frames frames;
    private final ReadProblems problems;

    BadQueryAdvice(Frames frames, ReadProblems problems) {
        this.frames = frames;
        this.problems = problems;
    }

    @ExceptionHandler
    Object badQuery(BadQuery bad, HttpServletRequest request, HttpServletResponse response) {
        if (!Browsers.ask(request)) {
            return problems.badQuery(bad, request.getLocale(), response);
        }
        Map<String, Object> page = new HashMap<>(frames.around(request));
        page.put("words", "400");
        page.put("status", 400);
        page.put("why", frames.texts(request).why(bad));
        return new ModelAndView("console/error", page, HttpStatus.BAD_REQUEST);
    }
}
