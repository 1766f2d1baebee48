package io.tallystick.app.imports;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.importer.Field;
import io.tallystick.importer.Limits;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.Mapping;
import io.tallystick.importer.list.Presets;
import io.tallystick.importer.workbook.AnnotatedWorkbook;
import io.tallystick.importer.workbook.XlsxTransferList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files over HTTP: {@code POST /api/imports} reads and checks (the dry run), {@code POST /api/imports/{id}/commit} admits,
 * {@code GET /api/imports/{id}/quarantine.xlsx} gives the bad rows back.
 */
@RestController
@RequestMapping("/api/imports")
final class ImportController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern MAPPING_NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ._-]{0,79}");
    private static final String DEFAULT = "default.";

    private final Imports imports;
    private final SavedMappings mappings;
    private final MappingKeepers keepers;
    private final ImportAnswers told;
    private final Answers answers;
    private final Limits limits;

    ImportController(
            Imports imports,
            SavedMappings mappings,
            MappingKeepers keepers,
            ImportAnswers told,
            Answers answers,
            TallystickProperties properties) {
        this.imports = imports;
        this.mappings = mappings;
        this.keepers = keepers;
        this.told = told;
        this.answers = answers;
        this.limits = Limits.USUAL.withFileBytes(properties.mostUploadBytes());
    }

    /** Reads and checks a file; nothing is recorded. */
    @PostMapping
    ResponseEntity<?> begin(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "TRANSFER_LIST") ImportTerms.Kind kind,
            @RequestParam String fonds,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean acceptUnknownPages,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String delimiter,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable Integer headerRow,
            @RequestParam Map<String, String> all,
            Principal principal,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        ImportJob job;
        try (InputStream stream = file.getInputStream()) {
            ImportTerms terms = new ImportTerms(
                    kind,
                    fonds,
                    from,
                    to,
                    blank(project),
                    blank(mapping),
                    defaults(all),
                    acceptUnknownPages,
                    blank(encoding),
                    blank(delimiter),
                    blank(sheet),
                    headerRow);
            String name = file.getOriginalFilename();
            job = imports.begin(principal.getName(), Upload.of(name == null ? "upload" : name, stream, limits), terms);
        } catch (UnreadableFile unreadable) {
            return told.unreadable(unreadable, language);
        }
        UnreadableFile unreadable = job.unreadable();
        return unreadable != null
                ? told.unreadable(unreadable, language)
                : ResponseEntity.status(job.state() == ImportJob.State.READING ? 202 : 200)
                        .body(told.tell(job, language));
    }

    /** How far an import has come, with every bad row. */
    @GetMapping("/{id}")
    ResponseEntity<?> state(@PathVariable String id, Principal principal, Locale locale) {
        Language language = Language.of(locale);
        return imports.find(id, principal.getName())
                .<ResponseEntity<?>>map(job -> ResponseEntity.ok(told.tell(job, language)))
                .orElseGet(() -> answers.problem(404, "not-found", Map.of(), language));
    }

    /** Admits the list as one command; with bad rows only where {@code quarantine} says that they stay out. */
    @PostMapping("/{id}/commit")
    ResponseEntity<?> commit(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean quarantine,
            Principal principal,
            Locale locale) {
        Language language = Language.of(locale);
        ImportJob job = imports.find(id, principal.getName()).orElse(null);
        if (job == null) {
            return answers.problem(404, "not-found", Map.of(), language);
        }
        Answer earlier = job.answer();
        if (job.state() == ImportJob.State.ADMITTED && earlier != null) {
            return answers.respond(earlier, language);
        }
        if (!job.admissible(quarantine)) {
            return answers.problem(409, "import-not-ready", Map.of(), language);
        }
        return answers.respond(imports.admit(job), language);
    }

    /** The bad rows as a workbook, with the reasons beside them; mended, it can be sent again. */
    @GetMapping("/{id}/quarantine.xlsx")
    ResponseEntity<?> quarantine(@PathVariable String id, Principal principal, Locale locale) throws IOException {
        ImportJob job = imports.find(id, principal.getName()).orElse(null);
        ListReading list = job == null ? null : job.list();
        if (list == null) {
            return answers.problem(404, "not-found", Map.of(), Language.of(locale));
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(list, Language.of(locale).locale(), workbook);
        return workbook("quarantine.xlsx", workbook);
    }

    /** An empty list of a kind to begin with. */
    @GetMapping("/template.xlsx")
    ResponseEntity<?> template(@RequestParam(defaultValue = "TRANSFER_LIST") ImportTerms.Kind kind, Locale locale)
            throws IOException {
        ListKind list = kind.list();
        if (list == null) {
            return answers.problem(404, "not-found", Map.of(), Language.of(locale));
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        XlsxTransferList.write(list, Language.of(locale).locale(), workbook);
        return workbook(list.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xlsx", workbook);
    }

    /** Saved mappings and those that come with the product. */
    @GetMapping("/mappings")
    List<Mapping> mappings() {
        return Stream.concat(mappings.all().stream(), Presets.all().stream()).toList();
    }

    /** Saves a mapping under its name for the next file of the same shape. */
    @PutMapping("/mappings/{name}")
    Mapping save(@PathVariable String name, @RequestBody String body, Principal principal) {
        keepers.requireMaySave(principal.getName());
        if (!MAPPING_NAME.matcher(name).matches() || Presets.named(name).isPresent()) {
            throw new BadTerms("import-mapping-name", name);
        }
        mappings.owner(name).ifPresent(owner -> keepers.requireMayChange(principal.getName(), owner));
        Mapping mapping = read(name, body);
        mappings.save(mapping, principal.getName());
        return mapping;
    }

    /** Takes a saved mapping away. */
    @DeleteMapping("/mappings/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(@PathVariable String name, Principal principal) {
        keepers.requireMaySave(principal.getName());
        String owner = mappings.owner(name)
                .orElseThrow(() -> new BadTerms(404, "import-mapping-unknown", Map.of("name", name)));
        keepers.requireMayChange(principal.getName(), owner);
        mappings.delete(name);
    }

    private static Mapping read(String name, String body) {
        try {
            Mapping mapping = Mapping.fromJson(body);
            if (!mapping.sources().isEmpty()) {
                return new Mapping(name, mapping.sources(), mapping.values(), mapping.headingsWithout());
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below, in the asker's language.
        }
        throw new BadTerms("import-mapping-unreadable", name);
    }

    @ExceptionHandler
    ResponseEntity<?> badTerms(BadTerms bad, Locale locale) {
        return answers.problem(bad.status(), bad.type(), bad.facts(), Language.of(locale));
    }

    private static ResponseEntity<?> workbook(String name, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes.toByteArray());
    }

    private static Map<Field, String> defaults(Map<String, String> parameters) {
        Map<Field, String> defaults = new EnumMap<>(Field.class);
        parameters.forEach((name, value) -> {
            if (name.startsWith(DEFAULT) && !value.isBlank()) {
                String field = name.substring(DEFAULT.length());
                if (Arrays.stream(Field.values())
                        .noneMatch(known -> known.name().equals(field))) {
                    throw new BadTerms("import-default-unknown", name);
                }
                defaults.put(Field.valueOf(field), value);
            }
        });
        return defaults;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
