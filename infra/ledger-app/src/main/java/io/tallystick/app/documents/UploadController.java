package io.tallystick.app.documents;

import io.tallystick.command.door.Call;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.text.Beginning;
import io.tallystick.events.text.Language;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents sent over HTTP: {@code POST /api/documents} with the file and either {@code record} and {@code role}, or
 * {@code supersedes} and {@code reason}. The answer is that of the command.
 */
@RestController
final class UploadController {
    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final AttachedDocuments documents;
    private final Answers answers;
    private final long mostBytes;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadController(Uploads uploads, AttachedDocuments documents, Answers answers, long mostBytes) {
        this.uploads = uploads;
        this.documents = documents;
        this.answers = answers;
        this.mostBytes = mostBytes;
    }

    /** What the form says beside the file. */
    record Form(
            @Nullable String record,
            @Nullable Integer item,
            @Nullable DocumentRole role,
            @Nullable String encryptedFor,
            @Nullable String byHandReason,
            @Nullable String supersedes,
            @Nullable String reason) {}

    /** Takes a document in. */
    @PostMapping("/api/documents")
    ResponseEntity<?> take(
            @RequestParam MultipartFile file,
            Form form,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal principal,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        if (file.getSize() > mostBytes) {
            return answers.problem(413, "too-large", Map.of("most", String.valueOf(mostBytes)), language);
        }
        String named = form.supersedes() == null ? form.record() : form.supersedes();
        if (named == null || (form.supersedes() == null && form.role() == null)) {
            return answers.problem(
                    400, "parameter-missing", Map.of("name", named == null ? "record" : "role"), language);
        }
        Place place = place(form);
        if (place == null) {
            return answers.problem(404, "no-such-record", Map.of("record", printable(named)), language);
        }
        if (uploads.erased(place.subject())) {
            return answers.problem(
                    409, "subject-erased", Map.of("subject", place.subject().value()), language);
        }
        Map<String, Object> body = body(form, file);
        String command = form.supersedes() == null ? "AttachDocument" : "SupersedeDocument";
        Function<String, Call> call = digest -> {
            body.put("digest", digest);
            return new Call(principal.getName(), "documents", command, json.valueToTree(body), key, null, dryRun, null);
        };
        return uploads.take(file, place.subject(), place.role() == DocumentRole.SIGNED_LIST, call)
                .answer()
                .<ResponseEntity<?>>map(answer -> answers.respond(answer, language))
                .orElseGet(() -> answers.problem(415, "no-document-format", Map.of(), language));
    }

    private static Map<String, Object> body(Form form, MultipartFile file) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (form.supersedes() == null) {
            body.put("record", form.record());
            body.put("role", form.role());
            put(body, "item", form.item());
            put(body, "encryptedFor", form.encryptedFor());
        } else {
            body.put("document", form.supersedes());
            put(body, "reason", form.reason());
        }
        put(body, "byHandReason", form.byHandReason());
        put(body, "fileName", name(file.getOriginalFilename()));
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    /** Whose key a content is stored under, and what it is; another document has those of the one it replaces. */
    private record Place(RecordId subject, DocumentRole role) {}

    private @Nullable Place place(Form form) {
        if (form.supersedes() != null) {
            return documents
                    .find(form.supersedes())
                    .map(before -> new Place(before.encryptedFor(), before.role()))
                    .orElse(null);
        }
        String subject = form.encryptedFor() == null ? form.record() : form.encryptedFor();
        return subject != null && form.role() != null && RecordId.isWellFormed(subject)
                ? new Place(new RecordId(subject), form.role())
                : null;
    }

    /** The last part of a name, without what no name needs. */
    private static @Nullable String name(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int over = last.codePointCount(0, last.length()) - LONGEST_NAME;
        return last.isEmpty() ? null : last.substring(last.offsetByCodePoints(0, Math.max(0, over)));
    }

    private static String printable(String text) {
        return Beginning.of(text.replaceAll("\\p{Cntrl}", "?"), 80);
    }
}
