package io.tallystick.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {
    @Test
    void a_text_is_cut_between_characters_only() {
        assertThat(Beginning.of("檔案", 2)).isEqualTo("檔案");
        assertThat(Beginning.of("ab😀cd", 4)).isEqualTo("ab😀");
        assertThat(Beginning.of("ab😀cd", 3)).isEqualTo("ab");
        assertThat(Beginning.told("ab😀cd", 3)).isEqualTo("ab…");
        assertThat(Beginning.told("ab😀", 4)).isEqualTo("ab😀");
    }
}
