package io.tallystick.command.door.http;

import io.tallystick.events.text.Language;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers calls that cannot be read. */
@RestControllerAdvice
@Order(0)
public final class BadRequests {
    private final Answers answers;

    public BadRequests(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<?> bad(BadRequest bad, Locale locale) {
        return answers.malformed(bad.answer(), bad.status(), Language.of(locale));
    }
}
