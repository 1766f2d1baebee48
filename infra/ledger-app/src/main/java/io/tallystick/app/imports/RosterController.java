package io.tallystick.app.imports;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.importer.Limits;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.roster.RosterFile;
import io.tallystick.importer.table.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A roster kept in a workbook, over HTTP: {@code POST /api/imports/roster} drafts the roster of a unit for a month from it, as one
 * command, or with {@code dryRun=true} says what would be. Rows that cannot stand are named one by one, and nothing is taken in then.
 */
@RestController
final class RosterController {
    private final CommandDoor door;
    private final Answers answers;
    private final Limits limits;
    private final JsonMapper json = JsonMapper.builder().build();

    RosterController(CommandDoor door, Answers answers, TallystickProperties properties) {
        this.door = door;
        this.answers = answers;
        this.limits = Limits.USUAL.withFileBytes(properties.mostUploadBytes());
    }

    /** Drafts the roster of a unit for a month. */
    @PostMapping("/api/imports/roster")
    ResponseEntity<?> take(
            @RequestParam MultipartFile file,
            @RequestParam String unit,
            @RequestParam String month,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal principal,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        List<Map<String, Object>> rows;
        try (InputStream stream = file.getInputStream()) {
            String name = file.getOriginalFilename();
            RosterFile roster = RosterFile.read(
                    Upload.of(name == null ? "upload" : name, stream, limits),
                    ReadOptions.DETECT,
                    YearMonth.parse(month));
            rows = roster.lines().stream().map(RosterController::row).toList();
        } catch (UnreadableFile unreadable) {
            return answers.problem(
                    422, "unreadable-file", Map.of("detail", unreadable.text(language.locale())), language);
        } catch (DateTimeException notAMonth) {
            // The door says what a month is written like.
            rows = List.of();
        }
        Map<String, Object> body = Map.of("unit", unit, "month", month, "rows", rows);
        return answers.respond(
                door.submit(new Call(
                        principal.getName(), "shifts", "DraftRoster", json.valueToTree(body), key, null, dryRun, null)),
                language);
    }

    private static Map<String, Object> row(RosterFile.Line line) {
        String number = line.number().replaceFirst("^employee/", "");
        return Map.of("employee", "employee/" + number, "days", line.days(), "row", line.row());
    }
}
