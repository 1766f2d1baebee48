package io.tallystick.events.customers.demands;

import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an authority is given: the facts within its demand, open, and what is withheld, with why. The same demand gives the
 * same bytes, so that the digest in the log proves them:
 *
 * <pre>
 * {"form": "tallystick/production@v2", "demand", "authority", "legalBasis", "document",
 *  "merged"?: [{"customer", "survivor"}], "salt",
 *  "given": [{"customer", "fact", "field", "year"?, "value" or "erased", "source", "observedOn"}],
 *  "withheld": [{"customer", "fact", "field", "ground", "reason"?}],
 *  "records": [{"customer", "record", "events", "ground"?, "reason"?,
 *               "given": [{"number", "type", "recordedAt", "told"}]}]}
 * </pre>
 *
 * {@code records} are those beside the files: sales and payments, dealings, visits. What an event of them told has its sealed
 * values open. Demands collected before there were such have none, and the form {@code @v1}. {@code merged}, with which the form is
 * {@code @v3}, are files of the same party as those named, each with the file it went on in (II-22).
 */
public final class Production {
    private static final String FORM_OF_FILES = "tallystick/production@v1";
    private static final String FORM = "tallystick/production@v2";
    private static final String FORM_OF_PARTIES = "tallystick/production@v3";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Production() {}

    /** Finds what is on the list in the log. */
    public interface Found {
        /** A fact by its file and number. */
        FactRecorded found(RecordId customer, int number);

        /** All events of a record, in their order. */
        List<StoredEvent> events(RecordId record);
    }

    /** The bytes, in UTF-8. */
    public static byte[] of(
            DemandSheet sheet, String salt, Found facts, Function<Protected<String>, Disclosed<String>> open) {
        DemandRegistered head = sheet.registered();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("form", form(sheet));
        told.put("demand", head.demand().value());
        told.put("authority", head.authority());
        told.put("legalBasis", head.legalBasis());
        told.put("document", head.document());
        if (!sheet.merged().isEmpty()) {
            told.put("merged", sheet.merged().stream().map(Production::merged).toList());
        }
        told.put("salt", salt);
        List<Map<String, Object>> given = new ArrayList<>();
        List<Map<String, Object>> withheld = new ArrayList<>();
        for (DemandItem item : sheet.items()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("customer", item.customer().value());
            line.put("fact", item.fact());
            line.put("field", item.field().name());
            WithholdGround ground = item.withheld();
            if (ground == null) {
                give(line, facts.found(item.customer(), item.fact()), open);
                given.add(line);
            } else {
                line.put("ground", ground.name());
                sheet.withheld().stream()
                        .filter(one -> one.customer().equals(item.customer()) && one.fact() == item.fact())
                        .map(FactWithheld::reason)
                        .findFirst()
                        .ifPresent(reason -> line.put("reason", reason));
                withheld.add(line);
            }
        }
        told.put("given", given);
        told.put("withheld", withheld);
        if (!sheet.records().isEmpty()) {
            told.put(
                    "records",
                    sheet.records().stream()
                            .map(one -> beside(one, sheet, facts, open))
                            .toList());
        }
        return (JSON.writeValueAsString(told).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String form(DemandSheet sheet) {
        if (!sheet.merged().isEmpty()) {
            return FORM_OF_PARTIES;
        }
        return sheet.records().isEmpty() ? FORM_OF_FILES : FORM;
    }

    private static Map<String, Object> merged(MergedFile file) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("customer", file.customer().value());
        line.put("survivor", file.survivor().value());
        return line;
    }

    private static void give(
            Map<String, Object> line, FactRecorded fact, Function<Protected<String>, Disclosed<String>> open) {
        Integer year = fact.year();
        if (year != null) {
            line.put("year", year);
        }
        switch (open.apply(fact.value())) {
            case Disclosed.Open<String>(String value) -> line.put("value", value);
            case Disclosed.Erased<String>() -> line.put("erased", true);
        }
        line.put("source", fact.source().name());
        line.put("observedOn", fact.observedOn().toString());
    }

    private static Map<String, Object> beside(
            DemandedRecord one, DemandSheet sheet, Found found, Function<Protected<String>, Disclosed<String>> open) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("customer", one.customer().value());
        line.put("record", one.record().value());
        line.put("events", one.events());
        WithholdGround ground = one.withheld();
        if (ground != null) {
            line.put("ground", ground.name());
        }
        sheet.recordsWithheld().stream()
                .filter(by -> by.record().equals(one.record()))
                .forEach(by -> line.put("reason", by.reason()));
        List<Map<String, Object>> given = new ArrayList<>();
        if (one.gives()) {
            for (StoredEvent event : found.events(one.record())) {
                int number = Math.toIntExact(event.sequence() + 1);
                if (one.given().contains(number)) {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("number", number);
                    told.put("type", event.type());
                    told.put("recordedAt", event.recordedAt().toString());
                    told.put("told", opened(JSON.readTree(event.payload()), open));
                    given.add(told);
                }
            }
        }
        line.put("given", given);
        return line;
    }

    /** The same, with each sealed value open. */
    private static JsonNode opened(JsonNode node, Function<Protected<String>, Disclosed<String>> open) {
        if (node.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            node.forEach(one -> all.add(opened(one, open)));
            return all;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 2 && node.has("subject") && node.has("sealed")) {
            Protected<String> sealed = new Protected<>(
                    new RecordId(node.get("subject").asString()),
                    node.get("sealed").asString());
            return switch (open.apply(sealed)) {
                case Disclosed.Open<String>(String value) ->
                    JSON.getNodeFactory().stringNode(value);
                case Disclosed.Erased<String>() -> JSON.createObjectNode().put("erased", true);
            };
        }
        ObjectNode all = JSON.createObjectNode();
        node.properties().forEach(one -> all.set(one.getKey(), opened(one.getValue(), open)));
        return all;
    }

    /** SHA-256, in hexadecimal. */
    public static String digest(byte[] production) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(production));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
