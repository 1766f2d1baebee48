package io.tallystick.app.proof;

import io.tallystick.app.query.HousePosts;
import io.tallystick.command.door.LogUses;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.ledger.LedgerEvent.LogUse;
import io.tallystick.events.ledger.LedgerEvent.Positions;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.text.Language;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Merkle log as tlog-tiles has it: checkpoint, tiles of hashes and the log's key for everybody, entries for auditors. In
 * entries are staff and customers, if only as numbers and ciphertext.
 */
@RestController
@RequestMapping("/tlog")
final class ProofController {
    private static final List<Post> READERS = List.of(Post.AUDITOR);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final TileTable tiles;
    private final Anchors anchors;
    private final EventReader log;
    private final LogKeys keys;
    private final Watch watch;
    private final HousePosts posts;
    private final LogUses uses;
    private final Answers answers;

    ProofController(
            TileTable tiles,
            Anchors anchors,
            EventReader log,
            LogKeys keys,
            Watch watch,
            HousePosts posts,
            LogUses uses,
            Answers answers) {
        this.tiles = tiles;
        this.anchors = anchors;
        this.log = log;
        this.keys = keys;
        this.watch = watch;
        this.posts = posts;
        this.uses = uses;
        this.answers = answers;
    }

    /** The newest checkpoint, with the cosignatures it has so far. */
    @GetMapping("/checkpoint")
    ResponseEntity<?> checkpoint(Locale locale) {
        return note(tiles.newest(), locale);
    }

    /** The newest checkpoint that as many witnesses cosigned as have to, or that is in the folder where there are none. */
    @GetMapping("/cosigned")
    ResponseEntity<?> cosigned(Locale locale) {
        return note(anchors.newest().flatMap(anchored -> tiles.at(anchored.size())), locale);
    }

    private ResponseEntity<?> note(Optional<SignedNote> found, Locale locale) {
        return found.map(note -> anchors.cosigned(Checkpoint.parse(note.text()).size(), note))
                .<ResponseEntity<?>>map(note -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
                        .body(note.bytes()))
                .orElseGet(() -> notFound(locale));
    }

    /** The key that checkpoints are signed with. */
    @GetMapping("/vkey")
    ResponseEntity<?> key() {
        return ResponseEntity.ok().contentType(TEXT).body(keys.signs() + "\n");
    }

    /** Which key took over from which, a line for each: a note both signed, in base64. */
    @GetMapping("/keys")
    ResponseEntity<?> exchanges() {
        StringBuilder lines = new StringBuilder();
        keys.exchanges()
                .forEach(exchange -> lines.append(Base64.getEncoder()
                                .encodeToString(exchange.voucher().note().bytes()))
                        .append('\n'));
        return ResponseEntity.ok().contentType(TEXT).body(lines.toString());
    }

    /** What the watch knows. */
    @GetMapping("/status")
    Map<String, Object> status() {
        Integrity known = watch.integrity();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("size", known.size());
        told.put("verifiedTo", known.verifiedTo());
        told.put("at", known.at());
        if (known.wholeAt() != null) {
            told.put("wholeAt", known.wholeAt());
        }
        if (known.anchored() != null) {
            told.put("anchored", known.anchored());
        }
        if (known.fault() != null) {
            told.put("fault", known.fault());
        }
        return told;
    }

    /** A tile of hashes, or for auditors a bundle of entries. */
    @GetMapping("/tile/**")
    ResponseEntity<?> tile(HttpServletRequest request, @Nullable Principal who, Locale locale) {
        Tile tile;
        try {
            tile = Tile.parse(request.getRequestURI().substring("/tlog/".length()));
        } catch (MalformedException e) {
            return notFound(locale);
        }
        if (tile.level() == Tile.ENTRIES && !(who != null && posts.anyHeld(who.getName(), READERS))) {
            return answers.problem(403, "no-authority", Map.of(), Language.of(locale));
        }
        if (tile.level() == Tile.ENTRIES && who != null) {
            long first = tile.index() * Tile.FULL + 1;
            uses.record(
                    who.getName(),
                    new LogUses.Use(
                            LogUse.READ, "entries", null, null, new Positions(first, first + tile.width() - 1)));
        }
        Optional<byte[]> bytes = tile.level() == Tile.ENTRIES ? entries(tile) : tiles.read(tile);
        return bytes.<ResponseEntity<?>>map(there -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(tile.level() == Tile.ENTRIES ? CacheControl.noStore() : FOR_EVER)
                        .body(there))
                .orElseGet(() -> notFound(locale));
    }

    /** Bundles are made of the stored events, of what is signed already. */
    private Optional<byte[]> entries(Tile tile) {
        long from = tile.index() * Tile.FULL;
        long to = from + tile.width();
        Optional<Long> size =
                tiles.newest().map(SignedNote::text).map(Checkpoint::parse).map(Checkpoint::size);
        if (size.isEmpty() || to > size.get()) {
            return Optional.empty();
        }
        List<byte[]> entries = new ArrayList<>(tile.width());
        log.read(from, to, tile.width(), event -> entries.add(LogEntry.of(event)));
        return entries.size() == tile.width() ? Optional.of(EntryBundle.write(entries)) : Optional.empty();
    }

    private ResponseEntity<?> notFound(Locale locale) {
        return answers.problem(404, "not-found", Map.of(), Language.of(locale));
    }
}
