package io.tallystick.app.proof;

import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.LogUses;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.LogUse;
import io.tallystick.events.text.Language;
import io.tallystick.tlog.MapLeaf;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proves that there is no more of a record than what somebody has: {@code GET /tlog/completeness?record=unit/2026-000001}, for auditors.
 * The answer names the event that commits to the map's root, how many events the record has up to there, the chain over them and
 * the proof, as {@link io.tallystick.tlog.MapProof} reads it.
 */
@RestController
final class CompletenessController {
    private static final List<Post> READERS = List.of(Post.AUDITOR);

    private final CommittedRecords records;
    private final HousePosts posts;
    private final LogUses uses;
    private final Answers answers;

    CompletenessController(CommittedRecords records, HousePosts posts, LogUses uses, Answers answers) {
        this.records = records;
        this.posts = posts;
        this.uses = uses;
        this.answers = answers;
    }

    @GetMapping("/tlog/completeness")
    ResponseEntity<?> prove(@RequestParam String record, Principal who, Locale locale) {
        if (!posts.anyHeld(who.getName(), READERS)) {
            return answers.problem(403, "no-authority", Map.of(), Language.of(locale));
        }
        if (!RecordId.isWellFormed(record)) {
            return answers.problem(404, "not-found", Map.of(), Language.of(locale));
        }
        uses.record(who.getName(), new LogUses.Use(LogUse.VERIFY, "completeness", new RecordId(record), null, null));
        Optional<CommittedRecords.Proved> proved = records.prove(record);
        if (proved.isEmpty()) {
            return answers.problem(503, "not-committed", Map.of(), Language.of(locale));
        }
        RecordTable.Commitment commitment = proved.get().commitment();
        Optional<MapLeaf> leaf = proved.get().proof().check(MapLeaf.keyOf(record), commitment.root());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("record", record);
        told.put("upTo", commitment.upTo());
        told.put("committedAt", commitment.position());
        told.put("records", commitment.records());
        told.put("root", commitment.root().toString());
        told.put("events", leaf.map(MapLeaf::entries).orElse(0L));
        leaf.ifPresent(there -> told.put("chain", there.chain().toString()));
        told.put("proof", proved.get().proof().toString());
        return ResponseEntity.ok(told);
    }
}
