package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {
    private final SecureRandom random = new SecureRandom();
    private final VerifierKey log = key("ledger.example/one", KeyKind.LOG);
    private final VerifierKey one = key("w.example/1", KeyKind.WITNESS);
    private final VerifierKey two = key("w.example/2", KeyKind.WITNESS);
    private final VerifierKey three = key("w.example/3", KeyKind.WITNESS);

    private VerifierKey key(String name, KeyKind kind) {
        return SigningKey.generate(name, kind, random).verifier();
    }

    @Test
    void groups_of_groups_decide() {
        TrustPolicy policy = TrustPolicy.parse("""
                # whom we believe
                log %s
                witness A %s https://one.example/w/
                \twitness  B %s
                witness C %s

                group AB any A B
                group all-of-it all AB C
                quorum all-of-it
                """.formatted(log, one, two, three));
        assertThat(policy.logs()).hasSize(1);
        assertThat(policy.witnesses().getFirst().url()).contains(URI.create("https://one.example/w/"));
        assertThat(policy.satisfiedBy(List.of(one.name(), two.name()))).isFalse();
        assertThat(policy.satisfiedBy(List.of(three.name()))).isFalse();
        assertThat(policy.satisfiedBy(List.of(two.name(), three.name()))).isTrue();
    }

    @Test
    void one_witness_or_none_can_be_enough() {
        String witness = "witness A " + one + "\n";
        assertThat(TrustPolicy.parse(witness + "quorum A\n").satisfiedBy(List.of()))
                .isFalse();
        assertThat(TrustPolicy.parse(witness + "quorum none\n").satisfiedBy(List.of()))
                .isTrue();
        assertThat(TrustPolicy.of(List.of(), List.of(one, two, three), 2).satisfiedBy(List.of(one.name())))
                .isFalse();
    }

    @Test
    void what_is_not_of_the_form_names_its_line() {
        String witness = "witness A " + one + "\n";
        refused("", "quorum");
        refused(witness, "quorum");
        refused(witness + "quorum B\n", "line 2");
        refused(witness + witness + "quorum A\n", "line 2");
        refused("witness A " + log + "\nquorum A\n", "line 1");
        refused("log " + one + "\nquorum none\n", "line 1");
        refused(witness + "group G 2 A\nquorum G\n", "line 2");
        refused(witness + "group G 0 A\nquorum G\n", "line 2");
        refused(witness + "group G any A\ngroup H any A\nquorum G\n", "line 3");
        refused(witness + "group none any A\nquorum none\n", "line 2");
        refused(witness + "quorum A\nquorum A\n", "line 3");
        refused("whatever\nquorum none\n", "line 1");
    }

    private static void refused(String policy, String because) {
        assertThatThrownBy(() -> TrustPolicy.parse(policy))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(because);
    }
}
