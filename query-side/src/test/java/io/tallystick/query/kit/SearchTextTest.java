package io.tallystick.query.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void traditionalAndSimplifiedFoldTogether() {
        assertThat(SearchText.fold("檔案移交清冊")).isEqualTo(SearchText.fold("档案移交清册"));
    }

    @Test
    void formsAndCaseFoldTogether() {
        assertThat(SearchText.fold("Ｚ１０９－WS")).isEqualTo("z109-ws");
    }

    @Test
    void chineseIsCutIntoPairsAndALastCharacter() {
        assertThat(SearchText.vector("档案室2026")).isEqualTo("'档案':1 '案室':2 '室':3 '2026':4");
    }

    @Test
    void aCodeIsAPhraseOfItsParts() {
        assertThat(SearchText.queries("Z109-WS·2026")).containsExactly("'z109' <-> 'ws' <-> '2026':*");
    }

    @Test
    void nothingToSearchForGivesNothing() {
        assertThat(SearchText.queries(" -·! ")).isEmpty();
    }

    @Test
    void quotesAndBackslashesAreNoSyntax() {
        assertThat(SearchText.queries("o'neill \\")).containsExactly("'o' <-> 'neill':*");
    }
}
