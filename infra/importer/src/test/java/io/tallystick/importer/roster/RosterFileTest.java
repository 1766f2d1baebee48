package io.tallystick.importer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.importer.Limits;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.table.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterFileTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Test
    void aRowAPersonAColumnADay() throws IOException {
        String free = ",".repeat(27);
        RosterFile file =
                read("姓名,工號," + days(30) + "\n班,E0003,D*,休,n" + free + "\n,,,,\n安,E0004,D, -,N" + free + "\n");
        assertThat(file.lines()).extracting(RosterFile.Line::number).containsExactly("E0003", "E0004");
        assertThat(file.lines().getFirst().days()).startsWith("D* - N - -");
        assertThat(file.lines().getLast().row()).isEqualTo(4);
    }

    @Test
    void aMonthWithADayMissingIsNotGuessed() {
        assertThatThrownBy(() -> read("工號," + days(29) + "\nE0003" + ",D".repeat(29) + "\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("No column is headed with day 30 of the month.");
        assertThatThrownBy(() -> read("姓名," + days(30) + "\n班" + ",D".repeat(30) + "\n"))
                .hasMessageStartingWith("No column has the numbers");
    }

    @Test
    void aShiftOnADayTheMonthDoesNotHaveIsNotDropped() throws IOException {
        assertThat(read("工號," + days(31) + "\nE0003" + ",D".repeat(30) + ",休\n").lines())
                .hasSize(1);
        assertThatThrownBy(() -> read("工號," + days(31) + "\nE0003" + ",D".repeat(31) + "\n"))
                .hasMessage("Row 2 has a shift on day 31, which the month does not have.");
    }

    private static String days(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static RosterFile read(String text) throws IOException {
        return RosterFile.read(
                Upload.of("roster.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.USUAL),
                ReadOptions.DETECT,
                APRIL);
    }
}
