package io.tallystick.query.console.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar as programs read it (RFC 5545): whole days, each naming what is to be done and the record. */
final class CalendarFeed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    CalendarFeed(String name, Instant now) {
        stamp = STAMP.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Tallystick//Due days//EN");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /**
     * Adds a day.
     *
     * @param id stays the same for the same thing, so that a program moves it when the day moves
     */
    void day(String id, LocalDate on, String summary, String address) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(id) + "@tallystick");
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DAY.format(on));
        line("DTEND;VALUE=DATE:" + DAY.format(on.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("URL:" + address);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Adds something with a beginning and an end; {@code id} as for a day. */
    void span(String id, Instant from, Instant until, String summary, String address) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(id) + "@tallystick");
        line("DTSTAMP:" + stamp);
        line("DTSTART:" + STAMP.format(from));
        line("DTEND:" + STAMP.format(until));
        line("SUMMARY:" + escaped(summary));
        line("URL:" + address);
        line("END:VEVENT");
    }

    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    /** Lines are folded at 75 bytes, never within a character. */
    private void line(String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String one = Character.toString(point);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
