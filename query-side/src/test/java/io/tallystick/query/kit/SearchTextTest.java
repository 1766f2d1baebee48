package io.tallystick.query.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.kit.SearchText.Asked;
import io.tallystick.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    void charactersOutsideTheBasicPlaneAreWhole() {
        assertThat(SearchText.vector("𠮷𠮷野")).isEqualTo("'𠮷𠮷':1 '𠮷野':2 '野':3");
        assertThat(SearchText.asked("𠮷").terms()).isEqualTo("'𠮷':*");
    }

    @Test
    void whatIsRepeatedMoreOftenThanAVectorHoldsIsTaken() throws SQLException {
        String vector = SearchText.vector("檔案 ".repeat(20_000) + "end");
        try (Connection connection = DriverManager.getConnection(TestPostgres.newDatabase());
                PreparedStatement select =
                        connection.prepareStatement("select length(?::tsvector), ?::tsvector @@ ?::tsquery")) {
            select.setString(1, vector);
            select.setString(2, vector);
            select.setString(3, SearchText.asked("檔案 end").terms());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).as("terms").isEqualTo(3);
                assertThat(row.getBoolean(2)).isTrue();
            }
        }
    }

    @Test
    void aCodeIsAPhraseOfItsParts() {
        assertThat(SearchText.asked("Z109-WS·2026"))
                .isEqualTo(new Asked("'z109' & 'ws' & '2026':*", List.of("'z109' <-> 'ws' <-> '2026':*")));
    }

    @Test
    void wordsAreFoundWhereverTheyStandAndPhrasesTogether() {
        assertThat(SearchText.asked("移 report 檔案室"))
                .isEqualTo(new Asked("'移':* & 'report':* & '档案' & '案室'", List.of("'档案' <-> '案室'")));
    }

    @Test
    void nothingToSearchForGivesNothing() {
        assertThat(SearchText.asked(" -·! ")).isEqualTo(new Asked("", List.of()));
    }

    @Test
    void quotesAndBackslashesAreNoSyntax() {
        assertThat(SearchText.asked("o'neill \\").phrases()).containsExactly("'o' <-> 'neill':*");
    }
}
