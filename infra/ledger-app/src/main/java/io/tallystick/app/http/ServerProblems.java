package io.tallystick.app.http;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.query.read.Browsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before the program sees it, an address or a heading that HTTP does not allow, is told as a problem too
 * (RFC 9457). Only a browser asking for a page gets the server's own, which is bare.
 */
final class ServerProblems extends ErrorReportValve {
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    ServerProblems(Answers answers) {
        this.answers = answers;
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (Browsers.ask(request)) {
            super.report(request, response, failure);
        } else if (status >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            String type = status >= 500 ? "internal" : "no-http";
            Map<String, String> facts = status >= 500 ? Map.of("reference", "") : Map.of();
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Writer writer = response.getReporter();
                if (writer != null) {
                    Language language = Language.of(request.getLocale());
                    writer.write(json.writeValueAsString(
                            answers.problem(status, type, facts, language).getBody()));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
