package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final String ORIGIN = "ledger.example/one";
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SigningKey log = SigningKey.generate(ORIGIN, KeyKind.LOG, random);
    private final SigningKey key = SigningKey.generate("witness.example/w", KeyKind.WITNESS, random);
    private final Memory memory = new Memory();
    private final Witness witness = new Witness(key, List.of(log.verifier()), memory, InstantSource.fixed(NOW));
    private final MemoryTiles tiles = new MemoryTiles();

    private SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, Trees.grown(size, tiles).root()).sign(log);
    }

    private WitnessAnswer add(int older, SignedNote checkpoint) {
        int size = (int) Checkpoint.parse(checkpoint.text()).size();
        List<Hash> proof = older > size ? List.of() : Proofs.consistency(older, size, new TileHashes(size, tiles));
        return witness.add(new AddCheckpoint(older, proof, checkpoint).bytes());
    }

    @Test
    void it_cosigns_what_extends_what_it_saw_with_its_time() {
        SignedNote first = checkpoint(5);
        SignedNote second = checkpoint(300);
        assertThat(add(0, first)).isInstanceOf(WitnessAnswer.Cosigned.class);
        WitnessAnswer.Cosigned answer = (WitnessAnswer.Cosigned) add(5, second);

        SignedNote cosigned =
                SignedNote.parse(second.with(List.of(answer.signature())).bytes());
        assertThat(cosigned.cosignatures(List.of(key.verifier())))
                .containsExactly(new Cosignature(key.verifier().name(), NOW));
        assertThat(cosigned.check(List.of(log.verifier(), key.verifier()))).hasSize(2);
        assertThat(add(300, second)).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void a_cosignature_is_of_one_text_and_time() {
        SignedNote first = checkpoint(5);
        WitnessAnswer.Cosigned answer = (WitnessAnswer.Cosigned) add(0, first);
        SignedNote other = checkpoint(6).with(List.of(answer.signature()));
        assertThatThrownBy(() -> other.cosignatures(List.of(key.verifier()))).isInstanceOf(UnprovenException.class);
    }

    @Test
    void a_log_that_forgot_what_it_showed_is_told_the_size() {
        add(0, checkpoint(5));
        assertThat(add(0, checkpoint(6))).isEqualTo(new WitnessAnswer.SawOther(5));
        assertThat(add(3, checkpoint(6))).isEqualTo(new WitnessAnswer.SawOther(5));
    }

    @Test
    void two_logs_under_one_name_are_found_out() {
        add(0, checkpoint(5));
        SignedNote other = new Checkpoint(ORIGIN, 5, Hash.EMPTY_TREE).sign(log);
        assertThat(witness.add(new AddCheckpoint(5, List.of(), other).bytes()))
                .isEqualTo(new WitnessAnswer.SawOther(5));
        SignedNote parted = new Checkpoint(ORIGIN, 8, Hash.EMPTY_TREE).sign(log);
        List<Hash> proof = Proofs.consistency(5, 8, new TileHashes(8, grown(8)));
        assertThat(witness.add(new AddCheckpoint(5, proof, parted).bytes())).matches(this::is422);
        assertThat(memory.last(ORIGIN).orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void a_log_that_was_cut_off_is_found_out() {
        add(0, checkpoint(8));
        assertThat(add(8, checkpoint(5))).matches(answer -> status(answer) == 400);
    }

    @Test
    void it_cosigns_nothing_of_logs_it_does_not_know_or_that_did_not_sign() {
        SigningKey stranger = SigningKey.generate(ORIGIN, KeyKind.LOG, random);
        SignedNote unsigned = new Checkpoint(ORIGIN, 1, Hash.EMPTY_TREE).sign(stranger);
        assertThat(witness.add(new AddCheckpoint(0, List.of(), unsigned).bytes()))
                .matches(a -> status(a) == 403);
        SignedNote unknown = new Checkpoint("ledger.example/two", 1, Hash.EMPTY_TREE).sign(stranger);
        assertThat(witness.add(new AddCheckpoint(0, List.of(), unknown).bytes()))
                .matches(a -> status(a) == 404);
        assertThat(witness.add("old x\n".getBytes(StandardCharsets.UTF_8))).matches(a -> status(a) == 400);
        assertThat(memory.seen).isEmpty();
    }

    @Test
    void of_two_requests_at_once_one_is_remembered() {
        add(0, checkpoint(5));
        memory.meanwhile = new Checkpoint(ORIGIN, 7, Trees.grown(7, tiles).root());
        assertThat(add(5, checkpoint(6))).isEqualTo(new WitnessAnswer.SawOther(7));
    }

    private TileStore grown(int size) {
        Trees.grown(size, tiles);
        return tiles;
    }

    private boolean is422(WitnessAnswer answer) {
        return status(answer) == 422;
    }

    private static int status(WitnessAnswer answer) {
        return answer instanceof WitnessAnswer.Refused refused ? refused.status() : 0;
    }

    private static final class Memory implements WitnessMemory {
        final Map<String, Checkpoint> seen = new HashMap<>();

        @org.jspecify.annotations.Nullable
        Checkpoint meanwhile;

        @Override
        public Optional<Checkpoint> last(String origin) {
            return Optional.ofNullable(seen.get(origin));
        }

        @Override
        public boolean remember(Optional<Checkpoint> before, SignedNote note) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (meanwhile != null) {
                seen.put(checkpoint.origin(), meanwhile);
            }
            if (!before.equals(last(checkpoint.origin()))) {
                return false;
            }
            seen.put(checkpoint.origin(), checkpoint);
            return true;
        }
    }
}
