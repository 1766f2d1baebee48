package io.tallystick.app.security;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/** Tells a caller without credentials to bring some. Leaves a line in the security log and no event. */
final class ApiEntryPoint implements AuthenticationEntryPoint {
    private static final Logger SECURITY = LoggerFactory.getLogger("io.tallystick.security");
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    ApiEntryPoint(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SECURITY.warn(
                "not let in: {} {} from {}: {}",
                request.getMethod(),
                request.getRequestURI().replaceAll("\\p{Cntrl}", "?"),
                request.getRemoteAddr(),
                failure.getClass().getSimpleName());
        ResponseEntity<?> problem =
                answers.problem(401, "not-authenticated", Map.of(), Language.of(request.getLocale()));
        response.setStatus(401);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tallystick\", charset=\"UTF-8\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem.getBody()));
    }
}
