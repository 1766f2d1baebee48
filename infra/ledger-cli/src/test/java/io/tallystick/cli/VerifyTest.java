package io.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.VerifierKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor types, over logs made for it: what is sound, what is found, which exit code. */
class VerifyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MadeLog log = new MadeLog();

    @TempDir
    Path folder;

    /** What a command printed and how it ended. */
    record Ran(int code, String out, String err) {
        static Ran of(Object... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Tallystick.run(
                    new PrintWriter(out),
                    new PrintWriter(err),
                    List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
            return new Ran(code, out.toString(), err.toString());
        }

        JsonNode json() {
            return JSON.readTree(out);
        }

        /** Kinds of what was found, with their positions: {@code CHANGED 7}. */
        List<String> findings() {
            return StreamSupport.stream(json().get("findings").spliterator(), false)
                    .map(f -> f.get("kind").asString() + " " + f.get("position").asLong())
                    .toList();
        }
    }

    private Ran verify(Path bundle, Object... more) {
        Object[] all = new Object[more.length + 5];
        System.arraycopy(new Object[] {"verify", bundle, "--json", "--key", log.key.verifier()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Ran.of(all);
    }

    @Test
    void a_sound_log_is_sound_and_extends_its_older_self() throws Exception {
        Path first = log.add(300).write(folder.resolve("first"), null);
        Path second = log.add(400).write(folder.resolve("second"), null);
        Ran ran = verify(second, "--older", first, "--older", first.resolve("checkpoint"));
        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(ran.json().get("entries").asLong()).isEqualTo(700);
        assertThat(ran.json().get("olderCheckpoints").asLong()).isEqualTo(2);
        assertThat(ran.json().get("keyFromTheLogItself").asBoolean()).isFalse();
        Ran text = Ran.of("verify", second, "--language", "zh-Hant");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("無誤", "公鑰　　取自日誌本身");
    }

    @Test
    void a_changed_entry_is_named_and_those_after_it_are_not() throws Exception {
        Path bundle = log.add(600).write(folder.resolve("log"), null);
        Path entries = bundle.resolve(new Tile(Tile.ENTRIES, 1, 256).path());
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length - 1] ^= 1; // of the last entry in the second bundle
        Files.write(entries, bytes);
        Ran ran = verify(bundle);
        assertThat(ran.code()).isEqualTo(Tallystick.FOUND);
        assertThat(ran.findings()).containsExactly("CHANGED 512");
        assertThat(ran.json().get("firstBadPosition").asLong()).isEqualTo(512);
    }

    @Test
    void a_changed_or_missing_tile_is_told_from_a_changed_entry() throws Exception {
        Path bundle = log.add(600).write(folder.resolve("log"), null);
        Path tile = bundle.resolve(new Tile(0, 0, 256).path());
        byte[] bytes = Files.readAllBytes(tile);
        bytes[32 * 9] ^= 1;
        Files.write(tile, bytes);
        assertThat(verify(bundle).findings()).containsExactly("TILE 10");
        Files.delete(tile);
        assertThat(verify(bundle).findings()).containsExactly("TILE 1");
        Files.delete(bundle.resolve(new Tile(1, 0, 2).path()));
        assertThat(verify(bundle).findings()).containsExactly("TILE 1", "TILE 1");
    }

    @Test
    void missing_entries_and_a_signature_of_another_key_are_found() throws Exception {
        Path bundle = log.add(600).write(folder.resolve("log"), null);
        Files.delete(bundle.resolve(new Tile(Tile.ENTRIES, 1, 256).path()));
        Ran ran = verify(bundle);
        assertThat(ran.findings()).hasSizeGreaterThanOrEqualTo(256).startsWith("MISSING 257", "MISSING 258");
        VerifierKey other = new MadeLog().key.verifier();
        Ran foreign = Ran.of("verify", bundle, "--json", "--key", other);
        assertThat(foreign.code()).isEqualTo(Tallystick.FOUND);
        assertThat(foreign.findings()).contains("SIGNATURE 0");
    }

    @Test
    void a_log_cut_off_or_parted_from_what_somebody_kept_is_found() throws Exception {
        Path kept = log.add(500).write(folder.resolve("kept"), null);
        while (log.events.size() > 300) {
            log.events.removeLast();
        }
        Path shorter = log.write(folder.resolve("shorter"), null);
        assertThat(verify(shorter, "--older", kept.resolve("checkpoint")).findings())
                .containsExactly("CUT_OFF 301");
        StoredEvent forged = log.events.get(41);
        log.events.set(
                41, MadeLog.event(42, forged.aggregateId(), forged.sequence(), forged.recordedAt(), "{\"n\":-1}"));
        log.add(300);
        Path other = log.write(folder.resolve("other"), null);
        assertThat(verify(other).code()).as("it agrees with itself").isZero();
        assertThat(verify(other, "--older", kept).findings()).containsExactly("PARTED 42");
        Ran alone = verify(other, "--older", kept.resolve("checkpoint"));
        assertThat(alone.findings()).containsExactly("PARTED 1");
        assertThat(alone.json().get("findings").get(0).get("upTo").asLong()).isEqualTo(500);
    }

    /** A mistyped address or an empty folder is not a sound log, and neither is one whose checkpoint was taken away. */
    @Test
    void nothing_is_sound_where_nothing_is_signed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(verify(empty).code()).isEqualTo(Tallystick.UNREADABLE);
        Path bundle = log.add(500).write(folder.resolve("log"), null);
        Path kept = Files.copy(bundle.resolve("checkpoint"), folder.resolve("kept"));
        Files.delete(bundle.resolve("checkpoint"));
        assertThat(verify(bundle).code()).isEqualTo(Tallystick.UNREADABLE);
        assertThat(verify(bundle, "--older", kept).findings()).contains("SIGNATURE 0");
        assertThat(verify(empty, "--older", kept).findings()).contains("CUT_OFF 1");
    }

    @Test
    void sequences_times_and_places_have_to_fit_even_where_they_were_signed() throws Exception {
        log.add(10);
        log.events.set(4, MadeLog.event(5, "unit/1", 7, MadeLog.BEGUN, "{}"));
        log.events.set(6, MadeLog.event(99, "unit/9", 0, MadeLog.BEGUN.plusSeconds(6), "{}"));
        Path bundle = log.write(folder.resolve("log"), null);
        assertThat(verify(bundle).findings())
                .contains("SEQUENCE 5", "TIME 5", "FORM 7")
                .first()
                .asString()
                .endsWith(" 5");
    }

    @Test
    void witnesses_have_to_have_cosigned_and_bracket_the_times() throws Exception {
        Instant minute = MadeLog.BEGUN.plusSeconds(60);
        Path first = log.add(50).write(folder.resolve("first"), minute);
        Path second = log.add(50).write(folder.resolve("second"), null);
        Object[] witness = {"--witness", log.witness.verifier()};
        assertThat(verify(first, witness).code()).isZero();
        assertThat(verify(second, witness).findings()).containsExactly("COSIGNATURES 0");
        assertThat(verify(second, "--witness", log.witness.verifier(), "--needed", 0, "--older", first)
                        .code())
                .as("recorded 50 s after the begin, cosigned without it 60 s after: clocks differ")
                .isZero();
        Ran strict = verify(second, "--witness", log.witness.verifier(), "--needed", 0, "--older", first, "--skew", 5);
        assertThat(strict.findings()).startsWith("CLOCK 51").hasSize(5);
        Path late = log.write(folder.resolve("late"), MadeLog.BEGUN.plusSeconds(10));
        assertThat(verify(late, "--witness", log.witness.verifier(), "--skew", 5)
                        .findings())
                .startsWith("CLOCK 17");
    }

    @Test
    void what_cannot_be_meant_or_read_ends_with_its_own_code() throws Exception {
        Path bundle = log.add(3).write(folder.resolve("log"), null);
        assertThat(Ran.of().code()).isEqualTo(Tallystick.MISUSED);
        assertThat(Ran.of("verify", bundle, "--nonsense").code()).isEqualTo(Tallystick.MISUSED);
        assertThat(Ran.of("verify", bundle, "--key", "nokey").code()).isEqualTo(Tallystick.MISUSED);
        assertThat(Ran.of("verify", folder.resolve("nowhere")).code()).isEqualTo(Tallystick.UNREADABLE);
        Files.writeString(bundle.resolve("checkpoint"), "no note");
        assertThat(Ran.of("verify", bundle).code()).isEqualTo(Tallystick.UNREADABLE);
        assertThat(new FolderTiles(bundle).read(new Tile(0, 0, 3))).isPresent();
    }
}
