package io.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.cli.VerifyTest.Ran;
import io.tallystick.testkit.ForeignCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bundles, checked by a program that has none of our code. */
class ForeignCheckTest {
    private final MadeLog log = new MadeLog();

    @TempDir
    Path folder;

    @Test
    void a_foreign_program_comes_to_the_same() throws Exception {
        ForeignCheck.assumeThere();
        String key = log.key.verifier().toString();
        String witness = log.witness.verifier().toString();
        Path first = log.add(257).write(folder.resolve("first"), null);
        Path whole = log.add(66_000).write(folder.resolve("whole"), MadeLog.BEGUN.plusSeconds(70_000));
        Path older = first.resolve("checkpoint");
        ForeignCheck sound = ForeignCheck.of(whole, "--key", key, "--witness", witness, "--older", older);
        assertThat(sound.code()).as(sound.out()).isZero();
        assertThat(sound.out()).contains("66257 entries");
        assertThat(Ran.of("export", whole, "--bundle", folder.resolve("few"), "--positions", "66250..66257")
                        .code())
                .isZero();
        assertThat(ForeignCheck.of(folder.resolve("few"), "--key", key).out()).contains("8 events proved");

        ForeignCheck shorter = ForeignCheck.of(first, "--key", key, "--older", whole.resolve("checkpoint"));
        assertThat(shorter.code()).isEqualTo(1);
        assertThat(shorter.out()).contains("cut off");
        Path entries = whole.resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length - 1] ^= 1;
        Files.write(entries, bytes);
        assertThat(ForeignCheck.of(whole, "--key", key).out()).contains("position 256");
        assertThat(ForeignCheck.of(first, "--key", new MadeLog().key.verifier()).code())
                .isEqualTo(1);
    }
}
