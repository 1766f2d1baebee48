package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** Reads what stands behind the question mark. A trial that is misspelt must not become an act, so anything else is refused. */
final class Parameters {
    private static final String DRY_RUN = "dryRun";

    private Parameters() {}

    static boolean dryRun(HttpServletRequest request) {
        for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
            if (!given.getKey().equals(DRY_RUN)) {
                throw bad(given.getKey(), "malformed.unknownField", "");
            }
            if (given.getValue().length != 1 || !List.of("true", "false").contains(given.getValue()[0])) {
                throw bad(DRY_RUN, "malformed.yesNo", String.join(",", given.getValue()));
            }
        }
        return "true".equals(request.getParameter(DRY_RUN));
    }

    private static BadRequest bad(String field, String reason, String value) {
        return new BadRequest(
                new Answer.Malformed(List.of(new Answer.FieldError(field, reason, Map.of("value", value)))));
    }
}
