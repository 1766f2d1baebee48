package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void checkpoints_of_others_are_read_and_written_the_same() {
        for (var text : Vectors.read("spec-examples.json").get("checkpoint_text_examples")) {
            assertThat(Checkpoint.parse(text.asString()).text()).isEqualTo(text.asString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n" + ROOT,
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "\n1\n" + ROOT + "\n",
                "a\n1\n",
                "a\r\n1\n" + ROOT + "\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nAAAA\n",
                "a\n١\n" + ROOT + "\n",
                "a\n1\n" + ROOT + "\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_checkpoint_of_another_log_is_not_taken_for_ones_own() {
        SigningKey key = SigningKey.generate("ledger.example/one", KeyKind.LOG, new SecureRandom());
        SignedNote other = new Checkpoint("ledger.example/two", 1, Hash.EMPTY_TREE).sign(key);
        assertThatThrownBy(() -> Checkpoint.open(other, key.verifier())).isInstanceOf(UnprovenException.class);
        assertThatThrownBy(() -> Checkpoint.open(other, List.of(key.verifier())))
                .isInstanceOf(UnprovenException.class);
    }

    @Test
    void while_keys_are_exchanged_either_opens() {
        SigningKey old = SigningKey.generate("ledger.example/one", KeyKind.LOG, new SecureRandom());
        SigningKey next = SigningKey.generate("ledger.example/one", KeyKind.LOG, new SecureRandom());
        Checkpoint checkpoint = new Checkpoint("ledger.example/one", 1, Hash.EMPTY_TREE);
        SignedNote note = SignedNote.parse(checkpoint.sign(old, next).bytes());
        assertThat(Checkpoint.open(note, old.verifier())).isEqualTo(checkpoint);
        assertThat(Checkpoint.open(note, next.verifier())).isEqualTo(checkpoint);
    }
}
