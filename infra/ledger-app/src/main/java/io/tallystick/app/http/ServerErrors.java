package io.tallystick.app.http;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.query.read.Browsers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what was turned away before any controller saw it: an address the firewall refuses, a call without the token of
 * its page. Programs get problem+json, people a page of the console.
 */
@Controller
final class ServerErrors extends AbstractErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private final Answers answers;

    ServerErrors(ErrorAttributes attributes, List<ErrorViewResolver> pages, Answers answers) {
        super(attributes, pages);
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = getStatus(request);
        response.setStatus(status.value());
        ModelAndView page = isForPeople(request) ? resolveErrorView(request, response, status, Map.of()) : null;
        return page == null ? problem(request, status) : page;
    }

    private Object problem(HttpServletRequest request, HttpStatus status) {
        Language language = Language.of(request.getLocale());
        if (status.is5xxServerError()) {
            String reference = UUID.randomUUID().toString();
            LOG.error("A call failed before it was handled [{}]", reference, cause(request));
            return answers.problem(status.value(), "internal", Map.of("reference", reference), language);
        }
        String type = switch (status) {
            case UNAUTHORIZED -> "not-authenticated";
            case FORBIDDEN -> "not-allowed";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            default -> "bad-address";
        };
        return answers.problem(status.value(), type, Map.of(), language);
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return Browsers.ask(path, request.getHeader(HttpHeaders.ACCEPT));
    }
}
