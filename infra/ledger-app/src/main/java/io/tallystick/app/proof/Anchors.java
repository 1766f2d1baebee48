package io.tallystick.app.proof;

import io.tallystick.tlog.Cosignature;
import io.tallystick.tlog.KeyName;
import io.tallystick.tlog.NoteSignature;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which checkpoints left the house, where to and when; kept in the database, where all nodes see it. */
final class Anchors {
    /** The target of checkpoints written into a folder. */
    static final String FOLDER = "folder";

    private static final int LOOKED_AT = 200;

    private final JdbcTemplate jdbc;
    private final TrustPolicy policy;

    Anchors(JdbcTemplate jdbc, TrustPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /**
     * A checkpoint that is known outside.
     *
     * @param at by the clock of the last one needed
     * @param by who has it
     */
    record Anchored(long size, Instant at, String by) {}

    private record Row(
            long size, String target, Instant at, @Nullable String line) {}

    /** The largest checkpoint that the target has, 0 for none. */
    long sizeAt(String target) {
        Long size = jdbc.queryForObject(
                "select coalesce(max(size), 0) from proof.anchor where target = ?", Long.class, target);
        return size == null ? 0 : size;
    }

    /** A witness cosigned. */
    void cosigned(long size, SignedNote note, KeyName witness, NoteSignature line) {
        Instant at = note.with(List.of(line)).cosignatures(policy.witnessKeys()).stream()
                .filter(cosignature -> cosignature.key().equals(witness))
                .map(Cosignature::at)
                .findFirst()
                .orElseThrow();
        keep(size, witness.name(), at, line.toString());
    }

    /** It was written into the folder. */
    void written(long size, Instant at) {
        keep(size, FOLDER, at, null);
    }

    private void keep(long size, String target, Instant at, @Nullable String line) {
        jdbc.update(
                "insert into proof.anchor (size, target, anchored_at, line) values (?, ?, ?, ?) on conflict do nothing",
                size,
                target,
                Timestamp.from(at),
                line);
    }

    /** The newest checkpoint that as many witnesses as have to, or else the folder, have. */
    Optional<Anchored> newest() {
        List<Row> rows = jdbc.query(
                "select size, target, anchored_at, line from proof.anchor order by size desc, anchored_at limit ?",
                (row, number) -> new Row(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)),
                LOOKED_AT);
        List<Row> ofSize = new ArrayList<>();
        for (Row row : rows) {
            if (!ofSize.isEmpty() && ofSize.getFirst().size != row.size) {
                ofSize.clear();
            }
            ofSize.add(row);
            if (enough(ofSize)) {
                String by = String.join(", ", ofSize.stream().map(Row::target).toList());
                return Optional.of(new Anchored(row.size, row.at, by));
            }
        }
        return Optional.empty();
    }

    private boolean enough(List<Row> rows) {
        if (policy.witnesses().isEmpty()) {
            return rows.stream().anyMatch(row -> row.target.equals(FOLDER));
        }
        Set<String> targets = new HashSet<>(rows.stream().map(Row::target).toList());
        List<KeyName> signed = policy.witnesses().stream()
                .map(witness -> witness.key().name())
                .filter(name -> targets.contains(name.name()))
                .toList();
        return !signed.isEmpty() && policy.satisfiedBy(signed);
    }

    /** The checkpoint with the cosignatures it has. */
    SignedNote cosigned(long size, SignedNote note) {
        List<String> lines = jdbc.queryForList(
                "select line from proof.anchor where size = ? and line is not null order by target",
                String.class,
                size);
        return lines.isEmpty()
                ? note
                : SignedNote.parse((note + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
