package io.tallystick.query.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What is written for others, held against the schemas they publish. */
class InterchangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RecordId DOCUMENT = RecordId.of("document", "2026-000007");
    private static final RecordId UNIT = RecordId.of("unit", "2026-000001");
    private static final RecordId ARCHIVIST = RecordId.of("employee", "E0004");
    private static final RecordId NEWCOMER = RecordId.of("employee", "E0099");

    @Test
    void a_history_is_valid_premis_and_names_what_and_by_whom() throws Exception {
        String premis = text(PremisHistory.of(DOCUMENT, List.of(attached())));
        valid("premis-v3-0.xsd", premis);
        assertThat(premis)
                .contains("xsi:type=\"file\"", "<messageDigest>" + "ab".repeat(32) + "</messageDigest>")
                .contains("<eventType>documents.DocumentAttached</eventType>")
                .contains("<linkingAgentIdentifierValue>employee/E0004</linkingAgentIdentifierValue>")
                .contains("<linkingObjectIdentifierValue>unit/2026-000001</linkingObjectIdentifierValue>")
                .contains("I-9@1", "scan &amp; 副本.pdf");
        String person = text(PremisHistory.of(NEWCOMER, List.of(registered())));
        valid("premis-v3-0.xsd", person);
        assertThat(person).contains("intellectualEntity").doesNotContain("c2VhbGVk");
        assertThatThrownBy(() -> valid(
                        "premis-v3-0.xsd",
                        premis.replace("<eventType>", "<eventKind>").replace("</eventType>", "</eventKind>")))
                .as("the schema is looked at")
                .isInstanceOf(SAXException.class);
    }

    @Test
    void a_history_is_valid_ocel_whose_objects_and_attributes_are_all_declared() throws IOException {
        String ocel = text(OcelHistory.of(List.of(registered(), attached())));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(resource("ocel20-schema-json.json"), InputFormat.JSON);
        assertThat(schema.validate(ocel, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(ocel.replace("\"objectId\"", "\"object\""), InputFormat.JSON))
                .isNotEmpty();
        var log = JSON.readTree(ocel);
        List<String> objects = log.get("objects").values().stream()
                .map(o -> o.get("id").asString())
                .toList();
        assertThat(objects)
                .contains("document/2026-000007", "unit/2026-000001", "employee/E0004", "employee/E0099")
                .doesNotHaveDuplicates();
        log.get("events")
                .values()
                .forEach(event -> event.get("relationships")
                        .values()
                        .forEach(one ->
                                assertThat(objects).contains(one.get("objectId").asString())));
        var attached = log.get("events").get(1);
        assertThat(attached.get("relationships").toString())
                .contains("{\"objectId\":\"unit/2026-000001\",\"qualifier\":\"record\"}")
                .contains("{\"objectId\":\"employee/E0004\",\"qualifier\":\"by\"}");
        assertThat(attached.get("attributes").toString()).contains("{\"name\":\"by.post\",\"value\":\"ARCHIVIST\"}");
        var declared = log.get("eventTypes").values().stream()
                .filter(type -> type.get("name").asString().equals("documents.DocumentAttached"))
                .findFirst()
                .orElseThrow();
        assertThat(declared.get("attributes").size())
                .isEqualTo(attached.get("attributes").size());
        assertThat(ocel).doesNotContain("c2VhbGVk");
    }

    @Test
    void holdings_are_a_valid_finding_aid_by_fonds_and_class() throws Exception {
        Table table = ReadModels.all().stream()
                .filter(model -> model.name().equals("holdings"))
                .findFirst()
                .orElseThrow()
                .mainTable();
        List<Column> columns = Arrays.stream(Ead3Export.COLUMNS.split(","))
                .map(name -> table.find(name).orElseThrow())
                .toList();
        Stream.of(Ead3Export.SORT.split(","))
                .forEach(name -> assertThat(table.find(name)).isPresent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ead3Export ead = new Ead3Export(out, "House of <Records>", Instant.parse("2026-03-01T08:00:00Z"))) {
            ead.begin(columns);
            ead.row(row("fonds/Z109", "A", "unit/1", "Z109-A-2024-001", "Plans & drawings", 2024, 12));
            ead.row(row("fonds/Z109", "A", "unit/2", null, "規劃圖", 2025, null));
            ead.row(row("fonds/Z109", "B", "unit/3", "Z109-B-2024-001", "Letters", null, 3));
            ead.row(row("fonds/Z110", "A", "unit/4", null, null, 2024, 1));
        }
        String ead = text(out.toByteArray());
        valid("ead3.xsd", ead);
        assertThat(ead.split("level=\"fonds\"", -1)).hasSize(3);
        assertThat(ead.split("level=\"class\"", -1)).hasSize(4);
        assertThat(ead.split("level=\"file\"", -1)).hasSize(5);
        assertThat(ead).contains("Plans &amp; drawings", "規劃圖", "House of &lt;Records");
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        try (Ead3Export empty = new Ead3Export(none, "House", Instant.EPOCH)) {
            empty.begin(columns);
        }
        valid("ead3.xsd", text(none.toByteArray()));
    }

    /** In the order of {@link Ead3Export#COLUMNS}. */
    private static List<@Nullable Object> row(
            String fonds,
            String category,
            String unit,
            @Nullable String code,
            @Nullable String title,
            @Nullable Integer year,
            @Nullable Integer pages) {
        return Arrays.asList(
                fonds,
                category,
                unit,
                code,
                title,
                null,
                year,
                "Y30",
                "VOLUME",
                "volume",
                pages,
                2,
                null,
                "IN_ARCHIVES",
                "org/Z109-BGS");
    }

    private static LogEntry attached() {
        return entry(
                DOCUMENT,
                41,
                new DocumentAttached(
                        DOCUMENT,
                        RecordId.of("fonds", "Z109"),
                        UNIT,
                        null,
                        "ab".repeat(32),
                        1234,
                        "application/pdf",
                        DocumentRole.OTHER,
                        "scan & 副本.pdf",
                        RecordId.of("fonds", "Z109"),
                        new Signature(ARCHIVIST, Post.ARCHIVIST, null)));
    }

    private static LogEntry registered() {
        return entry(
                NEWCOMER,
                40,
                new EmployeeRegistered(
                        NEWCOMER, new Protected<>(NEWCOMER, "c2VhbGVk"), RecordId.of("org", "Z109-BGS"), null, "e99"));
    }

    private static LogEntry entry(RecordId record, long position, DomainEvent event) {
        Provenance by = new Provenance(
                new Signature(ARCHIVIST, Post.ARCHIVIST, null),
                "documents.Attach",
                "c" + position,
                null,
                null,
                null,
                List.of(new RuleCitation("I-9", 1)),
                Map.of());
        return new LogEntry(
                new StoredEvent(
                        position,
                        record.kind(),
                        record.value(),
                        0,
                        new UUID(0, position).toString(),
                        EventTypes.nameOf(event.getClass()),
                        1,
                        JSON.writeValueAsBytes(event),
                        JSON.writeValueAsBytes(by.toMetadata()),
                        Instant.parse("2026-03-01T08:00:00.123456Z"),
                        null),
                new EventJson());
    }

    private static void valid(String schema, String document) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.newSchema(new StreamSource(resource(schema)))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }

    private static InputStream resource(String schema) {
        return Objects.requireNonNull(InterchangeTest.class.getResourceAsStream("/schemas/" + schema));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
