package io.tallystick.app.documents;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.content.ContentStore;
import io.tallystick.content.DocumentFormat;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents read over HTTP: {@code POST /api/documents/{key}/reading} opens one, which is recorded (VI-10), and gives a permit
 * for its content and the pictures of its pages. Bytes from outside are only ever given for download, under a policy that lets
 * nothing in them run; what a page shows are pictures drawn here.
 */
@RestController
final class ReadingController {
    private static final String POLICY = "default-src 'none'; sandbox";

    private final CommandDoor door;
    private final AttachedDocuments documents;
    private final OpenedContents contents;
    private final ReadingPermits permits;
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What a document is opened for. */
    record Purpose(@Nullable String purpose) {}

    ReadingController(
            CommandDoor door,
            AttachedDocuments documents,
            OpenedContents contents,
            ReadingPermits permits,
            Answers answers) {
        this.door = door;
        this.documents = documents;
        this.contents = contents;
        this.permits = permits;
        this.answers = answers;
    }

    /** Opens a document. */
    @PostMapping("/api/documents/{key}/reading")
    ResponseEntity<?> open(
            @PathVariable String key,
            @RequestBody(required = false) @Nullable Purpose purpose,
            Principal principal,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        String id = "document/" + key;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("document", id);
        if (purpose != null && purpose.purpose() != null) {
            body.put("purpose", purpose.purpose());
        }
        Answer answer = door.submit(Call.of(principal.getName(), "documents", "OpenDocument", json.valueToTree(body)));
        Optional<DocumentAttached> document = documents.find(id);
        if (!(answer instanceof Answer.Accepted accepted) || document.isEmpty()) {
            return answers.respond(answer, language);
        }
        Fixity fixity = contents.check(document.get());
        if (fixity != Fixity.SOUND) {
            return answers.problem(409, "content-unsound", Map.of("fixity", fixity.name()), language);
        }
        return ResponseEntity.ok(told(
                key,
                document.get(),
                permits.give(principal.getName(), id),
                accepted.appended().last()));
    }

    private Map<String, Object> told(String key, DocumentAttached document, String permit, long position)
            throws IOException {
        String address = "/api/documents/" + key;
        int pages = contents.pages(document);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("position", position);
        told.put("mediaType", document.mediaType());
        told.put("bytes", document.bytes());
        told.put("sha256", document.digest());
        told.put("content", address + "/content?permit=" + permit);
        if (document.fileName() != null) {
            told.put("fileName", document.fileName());
        }
        if (pages > 0) {
            told.put("pages", pages);
            told.put(
                    "shown",
                    IntStream.rangeClosed(1, pages)
                            .mapToObj(page -> address + "/pages/" + page + "?permit=" + permit)
                            .toList());
        }
        String text = contents.text(document);
        if (text != null) {
            told.put("text", text);
        }
        return told;
    }

    /** The content as it came, for download. */
    @GetMapping("/api/documents/{key}/content")
    ResponseEntity<?> content(@PathVariable String key, @RequestParam String permit, Principal principal, Locale locale)
            throws IOException {
        Optional<DocumentAttached> found = permitted(key, permit, principal);
        if (found.isEmpty()) {
            return notPermitted(locale);
        }
        DocumentAttached document = found.get();
        ContentStore.Content content = contents.open(document);
        return given(content.deposit().mediaType())
                .contentLength(content.deposit().bytes())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name(document), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.stream()));
    }

    /** A page as a picture. */
    @GetMapping("/api/documents/{key}/pages/{page}")
    ResponseEntity<?> page(
            @PathVariable String key,
            @PathVariable int page,
            @RequestParam String permit,
            Principal principal,
            Locale locale)
            throws IOException {
        Optional<DocumentAttached> document = permitted(key, permit, principal);
        if (document.isEmpty()) {
            return notPermitted(locale);
        }
        return contents.page(document.get(), page)
                .<ResponseEntity<?>>map(png -> given(MediaType.IMAGE_PNG_VALUE).body(png))
                .orElseGet(() -> answers.problem(
                        404, "no-such-page", Map.of("page", String.valueOf(page)), Language.of(locale)));
    }

    private static ResponseEntity.BodyBuilder given(String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }

    private Optional<DocumentAttached> permitted(String key, String permit, Principal principal) {
        String id = "document/" + key;
        return permits.holds(permit, principal.getName(), id) ? documents.find(id) : Optional.empty();
    }

    private ResponseEntity<?> notPermitted(Locale locale) {
        return answers.problem(403, "no-permit", Map.of(), Language.of(locale));
    }

    private static String name(DocumentAttached document) {
        return document.fileName() == null
                ? document.document().key()
                        + DocumentFormat.of(document.mediaType())
                                .map(format -> "." + format.ending())
                                .orElse("")
                : document.fileName();
    }
}
