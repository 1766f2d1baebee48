package io.tallystick.app.sample;

import io.tallystick.query.read.Browsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** While a sample is being made up, everybody who comes sees how far it is; nothing else is answered. */
final class SampleGate extends OncePerRequestFilter {
    private static final String PROGRESS = "/sample/progress";
    private static final List<String> OPEN = List.of("/actuator/health", "/assets/", "/webjars/", "/favicon.svg");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SampleOpening opening;
    private final byte[] page;

    SampleGate(SampleOpening opening) throws IOException {
        this.opening = opening;
        try (InputStream html =
                Objects.requireNonNull(SampleGate.class.getResourceAsStream("/sample/loading.html"), "loading.html")) {
            this.page = html.readAllBytes();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SampleProgress progress = opening.underWay().orElse(null);
        String path = request.getRequestURI();
        if (path.equals(PROGRESS)) {
            answer(
                    response,
                    HttpStatus.OK,
                    MediaType.APPLICATION_JSON_VALUE,
                    JSON.writeValueAsBytes(
                            progress == null
                                    ? Stage.fields("complete", true)
                                    : Stage.fields(
                                            "complete", false,
                                            "percent", progress.percent(),
                                            "events", progress.events(),
                                            "perSecond", progress.perSecond(),
                                            "time", progress.time().toString(),
                                            "failure", progress.failure())));
        } else if (progress == null || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else {
            turnAway(request, response, progress);
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, SampleProgress progress)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        if (Browsers.ask(request)) {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'");
            answer(response, HttpStatus.SERVICE_UNAVAILABLE, MediaType.TEXT_HTML_VALUE, page);
        } else {
            answer(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    JSON.writeValueAsBytes(Stage.fields(
                            "status",
                            503,
                            "title",
                            "The sample ledger is being made up",
                            "detail",
                            progress.percent() + " % is there, " + progress.events() + " events")));
        }
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String type, byte[] body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
