package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** I-47: the year of a document that crosses years is the last its date names. */
class YearRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1953|1953",
                "2026年|2026",
                "２０２６|2026",
                "2026年度|2026",
                "circa 1952|1952",
                "circa1952 - 1955|1955",
                "by1949 - 1953|1953",
                "[1984]|1984",
                "[1983-1984]|1984",
                "1945-1965|1965",
                "1945-65|1965",
                "2016-01|2016",
                "1998-03|1998",
                "janvier 1983 - février 1984|1984",
                "1/1/2016|2016",
                "12/31/1999|1999",
                "31.12.1999|1999",
                "January, 1953 - May, 1953|1953",
                "1960s|1969",
                "1990年代|1999",
                "19530412|1953",
                "2022-11-01 13:05:57 -0400|2022",
                "2022-11-01T13:05:57+0800|2022",
                "1974/1990|1990",
                "1983-01-01/1984-12-31|1984",
                "民國38年|1949",
                "中華民國三十八年|1949",
                "民国元年|1912",
                "民國一百一十年|2021",
                "一九四九年十月|1949",
                "二〇二六年|2026",
                "12 July 1945|1945",
                "17 Aug.1945|1945",
                "ca. 2006-2008|2008",
                "1949年10月1日至1950年3月|1950",
                "1995-1994|1995"
            })
    void the_year_is_found(String text, int year) {
        assertThat(YearRule.of(text)).map(YearRule.Derived::year).contains(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undated", "n.d.", "17 Feb.", "19th century", "1/1/16", "", "12345", "第3卷"})
    void a_date_that_names_no_year_gives_none(String text) {
        assertThat(YearRule.of(text)).isEmpty();
    }

    @Test
    void only_the_bare_year_counts_as_stated() {
        assertThat(YearRule.of("2026 年")).contains(new YearRule.Derived(2026, true));
        assertThat(YearRule.of("c. 2026")).contains(new YearRule.Derived(2026, false));
    }
}
