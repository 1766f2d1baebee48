package io.tallystick.query.interchange;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.BadQuery;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.NoSuchModel;
import io.tallystick.query.read.QueryReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads in the formats of others: a record's history, and the inventory of holdings. */
@RestController
public final class InterchangeController {
    private static final String HOLDINGS = "holdings";

    private final EventReader log;
    private final Projections projections;
    private final ModelReader reader;
    private final Clearance clearance;
    private final InstantSource clock;
    private final EventJson json = new EventJson();

    public InterchangeController(
            EventReader log, Projections projections, ModelReader reader, Clearance clearance, InstantSource clock) {
        this.log = log;
        this.projections = projections;
        this.reader = reader;
        this.clearance = clearance;
        this.clock = clock;
    }

    /** A record's history as PREMIS 3. */
    @GetMapping("/timeline/export.premis.xml")
    public ResponseEntity<byte[]> premis(@RequestParam String record) {
        return history(
                record,
                MediaType.APPLICATION_XML,
                ".premis.xml",
                entries -> PremisHistory.of(new RecordId(record), entries));
    }

    /** A record's history as OCEL 2.0. */
    @GetMapping("/timeline/export.ocel.json")
    public ResponseEntity<byte[]> ocel(@RequestParam String record) {
        return history(record, MediaType.APPLICATION_JSON, ".ocel.json", OcelHistory::of);
    }

    private ResponseEntity<byte[]> history(
            String record, MediaType type, String ending, Function<List<LogEntry>, byte[]> form) {
        List<LogEntry> entries = RecordId.isWellFormed(record)
                ? log.ofRecord(record).stream()
                        .map(stored -> new LogEntry(stored, json))
                        .toList()
                : List.of();
        if (entries.isEmpty()) {
            throw new BadQuery("record", "unknown", record);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(record.replace('/', '-') + ending))
                .body(form.apply(entries));
    }

    /** The inventory of holdings as EAD3, with the filters of the register. */
    @GetMapping("/registers/holdings/export.ead3.xml")
    public void holdings(HttpServletRequest request, HttpServletResponse response) throws SQLException, IOException {
        Model model = projections.model(HOLDINGS).orElseThrow(() -> new NoSuchModel(HOLDINGS));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        parameters.put("columns", List.of(Ead3Export.COLUMNS));
        parameters.put("sort", List.of(Ead3Export.SORT));
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named("holdings.ead3.xml"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        Ead3Export export = new Ead3Export(response.getOutputStream(), house(), madeAt());
        reader.stream(
                QueryReading.read(model, parameters, s -> clearance.maySee(request.getUserPrincipal(), s)),
                s -> clearance.maySee(request.getUserPrincipal(), s),
                export);
        export.close();
    }

    /** Of a past world it is as made at that moment: the same address gives the same tomorrow. */
    private Instant madeAt() {
        Moment moment = Moment.current();
        return moment == null ? clock.instant() : moment.clock();
    }

    private String house() {
        return log.ofRecord("ledger/house").stream()
                .map(stored -> new LogEntry(stored, json))
                .map(entry -> Said.of(entry).values().getOrDefault("house", ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("Tallystick");
    }

    private static String named(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }
}
