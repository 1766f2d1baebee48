package io.tallystick.query.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Calendars as RFC 5545 wants them. */
final class CalendarFeedTest {
    private static String feed(String summary) {
        CalendarFeed feed = new CalendarFeed("Tallystick", Instant.parse("2026-03-02T09:00:00Z"));
        feed.day("store/2026-000001/custody.CompleteInspection", LocalDate.of(2026, 12, 31), summary, "http://house/1");
        return feed.end();
    }

    @Test
    void a_day_is_a_whole_day_that_ends_on_the_next() {
        assertThat(feed("Inspect"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", "DTSTAMP:20260302T090000Z")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_has_a_meaning_in_the_format_is_escaped() {
        assertThat(feed("a;b,c\\d\ne")).contains("SUMMARY:a\\;b\\,c\\\\d\\ne\r\n");
    }

    @Test
    void lines_are_at_most_75_bytes_and_no_character_is_cut() {
        String feed = feed("檔案".repeat(60));
        assertThat(feed.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(feed.replace("\r\n ", "")).contains("SUMMARY:" + "檔案".repeat(60) + "\r\n");
    }
}
