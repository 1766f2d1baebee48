package io.tallystick.query.interchange;

import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The history of a record as PREMIS 3: the record as an intellectual entity, or a document as a file with its digest; every event
 * with what it says, by whom and under which rules. People are named by number.
 */
final class PremisHistory {
    private static final String NAMESPACE = "http://www.loc.gov/premis/v3";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String RECORD = "tallystick record";
    private static final String AGENT = "tallystick employee";

    private PremisHistory() {}

    /** The document of a record's entries, oldest first. */
    static byte[] of(RecordId record, List<LogEntry> history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out, "premis", NAMESPACE)) {
            xml.namespace("xsi", XSI).attribute("version", "3.0");
            object(xml, record, history);
            Map<String, RecordId> agents = new TreeMap<>();
            for (LogEntry entry : history) {
                event(xml, record, entry);
                RecordId by = entry.provenance().by().employee();
                agents.put(by.value(), by);
            }
            agents.values().forEach(agent -> agent(xml, agent));
        }
        return out.toByteArray();
    }

    private static void object(Xml xml, RecordId record, List<LogEntry> history) {
        DocumentAttached file = history.stream().map(LogEntry::type).anyMatch("documents.DocumentAttached"::equals)
                ? attached(history)
                : null;
        xml.begin("object").attribute("xsi", XSI, "type", file == null ? "intellectualEntity" : "file");
        identifier(xml, "object", RECORD, record.value());
        if (file != null) {
            xml.begin("objectCharacteristics");
            xml.begin("fixity")
                    .text("messageDigestAlgorithm", "SHA-256")
                    .text("messageDigest", file.digest())
                    .end();
            xml.text("size", file.bytes());
            xml.begin("format")
                    .begin("formatDesignation")
                    .text("formatName", file.mediaType())
                    .end()
                    .end();
            xml.end();
        }
        for (LogEntry entry : history) {
            identifier(xml, "linkingEvent", "UUID", entry.stored().eventId());
        }
        xml.end();
    }

    private static @Nullable DocumentAttached attached(List<LogEntry> history) {
        return history.stream()
                .map(LogEntry::event)
                .filter(DocumentAttached.class::isInstance)
                .map(DocumentAttached.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static void event(Xml xml, RecordId record, LogEntry entry) {
        Said said = Said.of(entry);
        xml.begin("event");
        identifier(xml, "event", "UUID", entry.stored().eventId());
        xml.text("eventType", entry.type());
        xml.text("eventDateTime", entry.occurredAt());
        detail(xml, "position " + entry.position() + ", recorded at " + entry.recordedAt());
        detail(
                xml,
                said.values().entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining("\n")));
        detail(xml, entry.provenance().rules().stream().map(Object::toString).collect(Collectors.joining(", ")));
        xml.begin("linkingAgentIdentifier")
                .text("linkingAgentIdentifierType", AGENT)
                .text(
                        "linkingAgentIdentifierValue",
                        entry.provenance().by().employee().value())
                .text("linkingAgentRole", entry.provenance().by().post().name())
                .end();
        object(xml, record, "of");
        said.named().stream()
                .filter(named ->
                        !named.record().equals(record) && !named.record().kind().equals("employee"))
                .distinct()
                .forEach(named -> object(xml, named.record(), named.path()));
        xml.end();
    }

    private static void object(Xml xml, RecordId record, String role) {
        xml.begin("linkingObjectIdentifier")
                .text("linkingObjectIdentifierType", RECORD)
                .text("linkingObjectIdentifierValue", record.value())
                .text("linkingObjectRole", role)
                .end();
    }

    private static void detail(Xml xml, String text) {
        if (!text.isBlank()) {
            xml.begin("eventDetailInformation").text("eventDetail", text).end();
        }
    }

    private static void identifier(Xml xml, String of, String type, String value) {
        xml.begin(of + "Identifier")
                .text(of + "IdentifierType", type)
                .text(of + "IdentifierValue", value)
                .end();
    }

    private static void agent(Xml xml, RecordId employee) {
        xml.begin("agent");
        identifier(xml, "agent", AGENT, employee.value());
        xml.text("agentName", employee.key());
        xml.text("agentType", employee.kind().equals("employee") ? "person" : "software");
        xml.end();
    }
}
