package io.tallystick.app.imports;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.importer.Limits;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.sensor.SensorFile;
import io.tallystick.importer.table.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sensor's file over HTTP: {@code POST /api/imports/climate} takes its readings in as one command, or with
 * {@code dryRun=true} says what would be. A file with a row that is no reading is taken in only with {@code skipBad=true}.
 */
@RestController
final class ClimateController {
    private static final int MOST_TOLD = 20;

    private final CommandDoor door;
    private final Answers answers;
    private final Limits limits;
    private final ZoneId zone;
    private final JsonMapper json = JsonMapper.builder().build();

    ClimateController(CommandDoor door, Answers answers, TallystickProperties properties) {
        this.door = door;
        this.answers = answers;
        this.limits = Limits.USUAL.withFileBytes(properties.mostUploadBytes());
        this.zone = properties.houseZone();
    }

    /** Takes a sensor's readings of a zone of a room. */
    @PostMapping("/api/imports/climate")
    ResponseEntity<?> take(
            @RequestParam MultipartFile file,
            @RequestParam String store,
            @RequestParam(name = "zone", defaultValue = "STORE") String zoneOfRoom,
            @RequestParam(defaultValue = "false") boolean skipBad,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal principal,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        SensorFile sensor;
        try (InputStream stream = file.getInputStream()) {
            String name = file.getOriginalFilename();
            sensor = SensorFile.read(
                    Upload.of(name == null ? "upload" : name, stream, limits), ReadOptions.DETECT, zone);
        } catch (UnreadableFile unreadable) {
            return unreadable(unreadable.text(language.locale()), language);
        }
        if (!skipBad && !sensor.bad().isEmpty()) {
            return unreadable(told(sensor.bad(), language.locale()), language);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("store", store);
        body.put("zone", zoneOfRoom);
        body.put("source", sensor.source());
        body.put("readings", sensor.readings());
        return answers.respond(
                door.submit(new Call(
                        principal.getName(),
                        "custody",
                        "ImportClimateReadings",
                        json.valueToTree(body),
                        key,
                        null,
                        dryRun,
                        null)),
                language);
    }

    private ResponseEntity<?> unreadable(String detail, Language language) {
        return answers.problem(422, "unreadable-file", Map.of("detail", detail), language);
    }

    /** The first bad rows, and how many there are. */
    private static String told(List<SensorFile.BadRow> bad, Locale locale) {
        return bad.stream().limit(MOST_TOLD).map(row -> row.text(locale)).collect(Collectors.joining(" "))
                + (bad.size() > MOST_TOLD ? " … (" + bad.size() + ")" : "");
    }
}
