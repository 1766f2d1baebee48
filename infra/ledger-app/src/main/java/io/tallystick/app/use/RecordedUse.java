package io.tallystick.app.use;

import io.tallystick.command.door.LogUses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Records the use of the log before anything of it is given; what cannot be recorded is not given. */
final class RecordedUse implements HandlerInterceptor {
    private final LogUses uses;

    RecordedUse(LogUses uses) {
        this.uses = uses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal who = request.getUserPrincipal();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (who != null && pattern != null) {
            UsedAddresses.of(pattern.toString(), request, path(request))
                    .ifPresent(use -> uses.record(who.getName(), use));
        }
        return true;
    }

    @SuppressWarnings("unchecked") // Spring puts it there
    private static Map<String, String> path(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }
}
