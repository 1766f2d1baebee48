package io.tallystick.query.console.retention;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureProposed;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
import io.tallystick.events.retention.ErasureEvent.KeyDestroyed;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Seal;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The certificate for whom it concerns: what was decided by whom and under which rules, which events and documents can never be
 * read again, and the checkpoint of the log it can all be checked by. It names the person by number only.
 */
final class ErasureCertificate implements PrintedRecord {
    private final Records records;
    private final ObjectProvider<Seal.Source> seals;

    ErasureCertificate(Records records, ObjectProvider<Seal.Source> seals) {
        this.records = records;
        this.seals = seals;
    }

    @Override
    public String form() {
        return "erasure-certificate";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "erasure");
        List<LogEntry> history = Known.history(records, id);
        LogEntry last = history.getLast();
        if (!(last.event() instanceof KeyDestroyed) && !(last.event() instanceof ErasureReapplied)) {
            throw new NotHere("a certificate: nothing is destroyed of " + id);
        }
        List<Paper.Fact> facts = new ArrayList<>();
        List<Paper.Mark> marks = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LogEntry entry : history) {
            rows.add(row(entry, desk));
            switch (entry.event()) {
                case ErasureProposed e -> {
                    facts.clear();
                    marks.clear();
                    facts.add(desk.fact("subject", e.subject().value()));
                    facts.add(desk.fact("ended", desk.written().day(e.ended())));
                    facts.add(desk.fact("keptuntil", desk.written().day(e.until())));
                    marks.add(mark("PROPOSER", desk.show().signed(e.proposer()), entry, desk));
                }
                case ErasureDecided e -> {
                    facts.add(desk.fact("decision", decision(entry, desk)));
                    facts.add(desk.fact("rules", rules(entry)));
                    if (e.legalBasis() != null) {
                        facts.add(desk.fact("legalbasis", e.legalBasis()));
                    }
                    marks.add(mark("DECIDER", desk.show().signed(e.decider()), entry, desk));
                }
                case KeyDestroyed e -> {
                    facts.add(desk.fact("keydestroyed", decision(entry, desk)));
                    facts.add(desk.fact("values", desk.show().n(e.values())));
                    facts.add(desk.fact("inevents", numbers(e.positions())));
                    facts.add(desk.fact("erasedocuments", desk.show().n(e.documentCount())));
                }
                case ErasureReapplied e -> {
                    facts.add(desk.fact("subject", e.subject().value()));
                    facts.add(desk.fact("reapplied", decision(entry, desk)));
                }
                default -> {
                    // A proposal that was decided against was given up.
                }
            }
        }
        Paper paper = desk.table(desk.about(id, history), rows)
                .saying(facts)
                .signed(marks)
                .noting(desk.t().of("print.erasure.what"))
                .noting(desk.t().of("print.erasure.backups"));
        Seal seal = seal();
        return seal == null || seal.checkpoint().isEmpty() || seal.size() < last.position()
                ? paper
                : paper.noting(desk.t()
                                .of(
                                        "print.erasure.checkpoint",
                                        "size",
                                        desk.show().n(seal.size())))
                        .sealedBy(null, seal.checkpoint().strip());
    }

    private @Nullable Seal seal() {
        Seal.Source source = seals.getIfAvailable();
        return source == null ? null : source.now();
    }

    private static Map<String, Object> row(LogEntry entry, Desk desk) {
        Map<String, Object> row = new HashMap<>();
        row.put("position", desk.show().n(entry.position()));
        row.put("at", desk.written().minute(entry.recordedAt()));
        row.put("event", desk.t().eventName(entry.type()));
        row.put("who", desk.show().signed(entry.provenance().by()));
        return row;
    }

    private static String decision(LogEntry entry, Desk desk) {
        return desk.t()
                .of(
                        "print.erasure.at",
                        "position",
                        desk.show().n(entry.position()),
                        "at",
                        desk.written().minute(entry.recordedAt()));
    }

    private static String rules(LogEntry entry) {
        return entry.provenance().rules().stream().map(Objects::toString).collect(Collectors.joining(" · "));
    }

    private static String numbers(List<Long> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Paper.Mark mark(String role, String by, LogEntry entry, Desk desk) {
        return new Paper.Mark(desk.t().word("role", role), by, desk.written().minute(entry.recordedAt()));
    }
}
