package io.tallystick.events.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an event came from: who, under which post, by which command, when it happened and by which rules it was decided.
 * Stored as the event's metadata, under the short keys below; people are named by number only.
 *
 * @param by who acted, and for whom
 * @param command the command's name, {@code context.Command}
 * @param commandId the identifier all events of one command share
 * @param occurredAt when it happened, where that was reported apart from when it was recorded (VI-15)
 * @param lateReason why it was recorded late, where a reason was due
 * @param cause the position of the event that led to the command, for commands of the ledger itself
 * @param rules the rules that were required, with the version in force
 * @param registers the positions of the registers the decision relied on
 * @param standards the standards of the house it was decided under, with the version in force (II-59)
 */
public record Provenance(
        Signature by,
        String command,
        String commandId,
        @Nullable Instant occurredAt,
        @Nullable String lateReason,
        @Nullable Long cause,
        List<RuleCitation> rules,
        Map<String, Long> registers,
        List<StandardCitation> standards) {

    /** Of what was decided under no standard. */
    public Provenance(
            Signature by,
            String command,
            String commandId,
            @Nullable Instant occurredAt,
            @Nullable String lateReason,
            @Nullable Long cause,
            List<RuleCitation> rules,
            Map<String, Long> registers) {
        this(by, command, commandId, occurredAt, lateReason, cause, rules, registers, List.of());
    }

    /** The metadata of an event. */
    public Map<String, Object> toMetadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("by", by.employee().value());
        metadata.put("post", by.post().name());
        if (by.actingFor() != null) {
            metadata.put("for", by.actingFor().value());
        }
        metadata.put("cmd", command);
        metadata.put("cid", commandId);
        if (occurredAt != null) {
            metadata.put("at", occurredAt.toString());
        }
        if (lateReason != null) {
            metadata.put("late", lateReason);
        }
        if (cause != null) {
            metadata.put("cause", cause.toString());
        }
        if (!rules.isEmpty()) {
            metadata.put(
                    "rules",
                    String.join(",", rules.stream().map(RuleCitation::toString).toList()));
        }
        if (!standards.isEmpty()) {
            metadata.put(
                    "std",
                    String.join(
                            ",",
                            standards.stream().map(StandardCitation::toString).toList()));
        }
        if (!registers.isEmpty()) {
            metadata.put(
                    "regs",
                    String.join(
                            ",",
                            registers.entrySet().stream()
                                    .map(e -> e.getKey() + "=" + e.getValue())
                                    // The order of an immutable map differs from process to process.
                                    .sorted()
                                    .toList()));
        }
        return metadata;
    }

    /** Reads metadata written by {@link #toMetadata}. */
    public static Provenance of(Map<String, ?> metadata) {
        List<RuleCitation> rules = new ArrayList<>();
        for (String citation : split(metadata.get("rules"))) {
            rules.add(RuleCitation.of(citation));
        }
        Map<String, Long> registers = new LinkedHashMap<>();
        for (String register : split(metadata.get("regs"))) {
            int equals = register.indexOf('=');
            registers.put(register.substring(0, equals), Long.valueOf(register.substring(equals + 1)));
        }
        Object actingFor = metadata.get("for");
        Object at = metadata.get("at");
        Object late = metadata.get("late");
        Object cause = metadata.get("cause");
        return new Provenance(
                new Signature(
                        new RecordId(text(metadata, "by")),
                        Post.valueOf(text(metadata, "post")),
                        actingFor == null ? null : new RecordId(actingFor.toString())),
                text(metadata, "cmd"),
                text(metadata, "cid"),
                at == null ? null : Instant.parse(at.toString()),
                late == null ? null : late.toString(),
                cause == null ? null : Long.valueOf(cause.toString()),
                List.copyOf(rules),
                registers,
                Arrays.stream(split(metadata.get("std")))
                        .map(StandardCitation::of)
                        .toList());
    }

    private static String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("an event without '" + key + "' in its metadata");
        }
        return value.toString();
    }

    private static String[] split(@Nullable Object list) {
        return list == null || list.toString().isEmpty()
                ? new String[0]
                : list.toString().split(",", -1);
    }
}
