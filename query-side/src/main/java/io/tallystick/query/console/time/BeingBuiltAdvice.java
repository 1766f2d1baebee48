package io.tallystick.query.console.time;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.projections.BeingBuilt;
import io.tallystick.query.projections.NotBuilt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows how far the world somebody wants to look at has come, and goes on by itself; or why it cannot be built. */
@ControllerAdvice(basePackages = "io.tallystick.query.console")
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class BeingBuiltAdvice {
    private final Frames frames;

    BeingBuiltAdvice(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView building(BeingBuilt world, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> page = new HashMap<>(frames.around(request));
        page.put("worlds", world.worlds());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("console/building", page, HttpStatus.ACCEPTED);
    }

    /** It stays as it is until somebody has it tried again. */
    @ExceptionHandler
    ModelAndView failed(NotBuilt failed, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> page = new HashMap<>(frames.around(request));
        page.put("world", failed.world());
        page.put("calledOff", failed.calledOff());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        HttpStatus status = failed.calledOff() ? HttpStatus.CONFLICT : HttpStatus.INTERNAL_SERVER_ERROR;
        return new ModelAndView("console/not-built", page, status);
    }
}
