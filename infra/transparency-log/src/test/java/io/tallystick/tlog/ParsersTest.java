package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Every parser on damaged input: it refuses in its own words, or what it reads is written back byte for byte, so that no two
 * writings mean the same.
 */
class ParsersTest {
    private static final SigningKey LOG = SigningKey.generate("ledger.example/one", KeyKind.LOG, new SecureRandom());
    private static final MemoryTiles TILES = new MemoryTiles();
    private static final SignedNote NOTE =
            new Checkpoint("ledger.example/one", 300, Trees.grown(300, TILES).root()).sign(LOG);
    private static final ProofFile PROOF = ProofFile.of(44, NOTE, new TileHashes(300, TILES));
    private static final AddCheckpoint REQUEST =
            new AddCheckpoint(7, Proofs.consistency(7, 300, new TileHashes(300, TILES)), NOTE);
    private static final byte[] BUNDLE = EntryBundle.write(Trees.entries(5));

    @Test
    void what_is_written_is_read() {
        assertThat(SignedNote.parse(NOTE.bytes())).isEqualTo(NOTE);
        assertThat(ProofFile.parse(PROOF.bytes())).isEqualTo(PROOF);
        assertThat(AddCheckpoint.parse(REQUEST.bytes())).isEqualTo(REQUEST);
        ProofFile more = new ProofFile(Optional.of("AAE="), 44, PROOF.hashes(), NOTE);
        assertThat(ProofFile.parse(more.bytes())).isEqualTo(more);
        assertThat(EntryBundle.read(BUNDLE, 5)).containsExactlyElementsOf(Trees.entries(5));
        assertThat(PROOF.check(Trees.entry(44), List.of(LOG.verifier())).size()).isEqualTo(300);
    }

    @Property(tries = 2000)
    void notes(@ForAll Random random) {
        damaged(NOTE.bytes(), random, bytes -> SignedNote.parse(bytes).bytes());
    }

    @Property(tries = 2000)
    void checkpoints(@ForAll Random random) {
        damaged(
                NOTE.text().getBytes(StandardCharsets.UTF_8),
                random,
                bytes -> Checkpoint.parse(Lines.decode(bytes, SignedNote.LARGEST, "the checkpoint"))
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    void proofs(@ForAll Random random) {
        damaged(PROOF.bytes(), random, bytes -> ProofFile.parse(bytes).bytes());
    }

    @Property(tries = 2000)
    void requests(@ForAll Random random) {
        damaged(REQUEST.bytes(), random, bytes -> AddCheckpoint.parse(bytes).bytes());
    }

    @Property(tries = 2000)
    void bundles(@ForAll Random random) {
        damaged(BUNDLE, random, bytes -> EntryBundle.write(EntryBundle.read(bytes, 5)));
    }

    @Property(tries = 2000)
    void keys(@ForAll Random random) {
        damaged(
                LOG.toString().getBytes(StandardCharsets.UTF_8),
                random,
                bytes -> VerifierKey.parse(new String(bytes, StandardCharsets.ISO_8859_1))
                        .toString()
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 2000)
    void paths(@ForAll Random random) {
        byte[] path = new Tile(0, 1_234_067, 17).path().getBytes(StandardCharsets.UTF_8);
        damaged(
                path,
                random,
                bytes -> Tile.parse(new String(bytes, StandardCharsets.ISO_8859_1))
                        .path()
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void damaged(byte[] whole, Random random, Function<byte[], byte[]> parser) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes = damage(bytes, random);
        }
        byte[] read;
        try {
            read = parser.apply(bytes);
        } catch (MalformedException e) {
            return;
        }
        assertThat(read).isEqualTo(bytes);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte some = switch (random.nextInt(4)) {
            case 0 -> '\n';
            case 1 -> (byte) ('0' + random.nextInt(10));
            case 2 -> bytes.length == 0 ? 0 : bytes[random.nextInt(bytes.length)];
            default -> (byte) random.nextInt();
        };
        return switch (random.nextInt(4)) {
            case 0 -> concat(bytes, 0, at, new byte[] {some}, at);
            case 1 -> concat(bytes, 0, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(8)));
            case 2 -> concat(bytes, 0, at, new byte[] {some}, Math.min(bytes.length, at + 1));
            default -> concat(bytes, 0, at, bytes, bytes.length);
        };
    }

    private static byte[] concat(byte[] bytes, int from, int to, byte[] middle, int rest) {
        byte[] all = new byte[to - from + middle.length + bytes.length - rest];
        System.arraycopy(bytes, from, all, 0, to - from);
        System.arraycopy(middle, 0, all, to - from, middle.length);
        System.arraycopy(bytes, rest, all, to - from + middle.length, bytes.length - rest);
        return all;
    }
}
