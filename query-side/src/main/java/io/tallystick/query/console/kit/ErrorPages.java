package io.tallystick.query.console.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Errors within the frame, in words that say what to do. */
public final class ErrorPages implements ErrorViewResolver {
    private final Frames frames;

    public ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Map<String, Object> attributes = new HashMap<>(frames.around(request));
        attributes.put("status", status.value());
        attributes.put(
                "words",
                status.value() == 404
                        ? "404"
                        : status.value() == 403 ? "403" : status.is4xxClientError() ? "400" : "500");
        return new ModelAndView("console/error", attributes, status);
    }
}
