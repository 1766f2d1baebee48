package io.tallystick.app.http;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Beginning;
import io.tallystick.events.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Problem+json for everything under {@code /api} and {@code /tlog} that no controller answered; never a stack trace. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private final Answers answers;

    ApiErrors(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<?> any(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        String path = request.getRequestURI();
        if (!path.startsWith("/api/") && !path.startsWith("/tlog/")) {
            throw failure;
        }
        Language language = Language.of(locale);
        return switch (failure) {
            case MaxUploadSizeExceededException large
            when large.getMaxUploadSize() > 0 ->
                answers.problem(413, "too-large", Map.of("most", String.valueOf(large.getMaxUploadSize())), language);
            case MultipartException form -> answers.problem(400, "no-form", Map.of(), language);
            case HttpMessageNotReadableException body -> answers.problem(400, "no-json", Map.of(), language);
            case BindException wrong ->
                answers.problem(400, "bad-request", Map.of("detail", printable(fields(wrong))), language);
            case MethodArgumentTypeMismatchException wrong ->
                answers.problem(
                        400,
                        "bad-request",
                        Map.of("detail", wrong.getName() + ": " + printable(String.valueOf(wrong.getValue()))),
                        language);
            case MissingServletRequestParameterException missing ->
                answers.problem(400, "parameter-missing", Map.of("name", missing.getParameterName()), language);
            case MissingServletRequestPartException missing ->
                answers.problem(400, "parameter-missing", Map.of("name", missing.getRequestPartName()), language);
            case UploadParameters.Unknown unknown ->
                answers.problem(400, "parameter-unknown", Map.of("name", printable(unknown.name())), language);
            case InvalidParameterException unreadable ->
                answers.problem(
                        400,
                        "bad-request",
                        Map.of("detail", printable(String.valueOf(unreadable.getMessage()))),
                        language);
            // Whoever asked has gone; there is nobody to answer.
            case AsyncRequestNotUsableException gone -> null;
            case ErrorResponse known -> known(known, failure, language);
            default -> {
                String reference = UUID.randomUUID().toString();
                LOG.error(
                        "{} {} failed [{}]",
                        request.getMethod(),
                        printable(request.getRequestURI()),
                        reference,
                        failure);
                yield answers.problem(500, "internal", Map.of("reference", reference), language);
            }
        };
    }

    private ResponseEntity<?> known(ErrorResponse known, Exception failure, Language language) {
        int status = known.getStatusCode().value();
        String type = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            default -> "bad-request";
        };
        return answers.problem(
                status, type, Map.of("detail", printable(String.valueOf(failure.getMessage()))), language);
    }

    /** What stands in which field and cannot. */
    private static String fields(BindException wrong) {
        return wrong.getFieldErrors().stream()
                .map(error -> error.getField() + ": " + error.getRejectedValue())
                .collect(Collectors.joining("; "));
    }

    private static String printable(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return Beginning.of(visible, 200);
    }
}
