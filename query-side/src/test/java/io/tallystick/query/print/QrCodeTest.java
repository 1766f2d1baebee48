package io.tallystick.query.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.QrReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void aRecordsCodeReadsAsItsIdentifierAndAListsCodeAsItsHash() {
        RecordId transfer = new RecordId("transfer/2026-000001");
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

        assertThat(QrReader.read(QrCode.of(new RecordId("unit/2026-000123")).svg()))
                .isEqualTo("unit/2026-000123");
        assertThat(QrReader.read(QrCode.ofList(transfer, hash).svg()))
                .isEqualTo("tallystick:list:transfer/2026-000001:" + hash);
    }

    @Property(tries = 30)
    void whateverIsWrittenIsReadBack(
            @ForAll @NotBlank @StringLength(min = 1, max = 60) @CharRange(from = ' ', to = '~') String text) {
        assertThat(QrReader.read(QrCode.of(text).svg())).isEqualTo(text);
    }

    @Test
    void moreThanACodeCanHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(4000)));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(""));
    }
}
