package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keys and notes that others made. */
class SignedNoteTest {
    private final JsonNode go = Vectors.read("note.json");
    private final JsonNode examples = Vectors.read("spec-examples.json");
    private final VerifierKey neumann =
            VerifierKey.parse(go.at("/vkeys/PeterNeumann").asString());
    private final VerifierKey enoch =
            VerifierKey.parse(go.at("/vkeys/EnochRoot").asString());

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_example_of_the_specification_verifies() {
        SignedNote note = parse(examples.get("note").asString());
        VerifierKey key = VerifierKey.parse(examples.get("vkey").asString());
        assertThat(note.check(List.of(key))).containsExactly(key.name());
        assertThat(note).hasToString(examples.get("note").asString());
    }

    @Test
    void the_same_key_signs_the_same_bytes_as_in_go() {
        SigningKey key = SigningKey.parse(go.at("/skeys/PeterNeumann").asString());
        assertThat(key.verifier()).hasToString(neumann.toString());
        assertThat(key.secret()).isEqualTo(go.at("/skeys/PeterNeumann").asString());
        assertThat(SignedNote.sign(go.get("text").asString(), key))
                .hasToString(go.get("signed").asString());
    }

    @Test
    void signatures_of_others_are_passed_over_and_wrong_ones_of_known_keys_are_not() {
        String both =
                go.get("signed").asString() + go.at("/sig_lines/EnochRoot").asString();
        assertThat(parse(both).check(List.of(enoch))).containsExactly(enoch.name());
        assertThat(parse(both).check(List.of(neumann, enoch))).hasSize(2);

        String changed = both.replaceFirst("cryptography", "Cryptography");
        assertThatThrownBy(() -> parse(changed).check(List.of(enoch)))
                .isInstanceOf(UnprovenException.class)
                .hasMessage("the signature of EnochRoot does not verify");
        assertThatThrownBy(() -> parse(go.get("signed").asString()).check(List.of(enoch)))
                .hasMessage("none of the known keys signed the note");
    }

    @Test
    void keys_that_are_none_are_refused() {
        for (JsonNode bad : go.get("bad_vkeys")) {
            assertThatThrownBy(() -> VerifierKey.parse(bad.get("vkey").asString()))
                    .as(bad.get("why").asString())
                    .isInstanceOf(MalformedException.class);
        }
        assertThatThrownBy(() -> VerifierKey.parse(neumann.toString().replace("c74f20a3", "c74f20a4")))
                .hasMessage("the key's id is c74f20a3, not c74f20a4");
        assertThatThrownBy(() -> SigningKey.parse(neumann.toString())).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_note_is_split_at_its_last_empty_line() {
        SigningKey key = SigningKey.parse(go.at("/skeys/PeterNeumann").asString());
        SignedNote note = SignedNote.sign("one\n\ntwo\n", key);
        assertThat(parse(note.toString())).isEqualTo(note);
        assertThat(parse(note.toString()).check(List.of(neumann))).hasSize(1);
    }

    @Test
    void a_private_key_does_not_print_itself() {
        SigningKey key = SigningKey.parse(go.at("/skeys/PeterNeumann").asString());
        assertThat(key.toString()).isEqualTo(neumann.toString());
    }
}
