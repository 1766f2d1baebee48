package io.tallystick.query.console.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastLinksTest {
    private static final String MOMENT = "known=7&asOf=2026-03-01T00%3A00%3A00Z";

    private static String page(String html) {
        return PastLinks.carrying(html, MOMENT);
    }

    @Test
    void linksWithinTheConsoleNameTheMomentAndNoOthersDo() {
        String moment = MOMENT.replace("&", "&amp;");
        assertThat(page("<a href=\"/holdings\">")).isEqualTo("<a href=\"/holdings?" + moment + "\">");
        assertThat(page("<a class=\"x\" href=\"?page=2&amp;q=a#top\">"))
                .isEqualTo("<a class=\"x\" href=\"?page=2&amp;q=a&amp;" + moment + "#top\">");
        assertThat(page("<a href=\"?\">")).isEqualTo("<a href=\"?" + moment + "\">");
        assertThat(page("<tr data-row=\"/row?a=1\">")).isEqualTo("<tr data-row=\"/row?a=1&amp;" + moment + "\">");
        for (String same : new String[] {
            "<link href=\"/assets/tallystick.css\">",
            "<a href=\"https://elsewhere/\">",
            "<a href=\"/time/now?to=/holdings\">",
            "<a href=\"#content\">",
            "<a href=\"/holdings?known=3\">"
        }) {
            assertThat(page(same)).isEqualTo(same);
        }
    }

    @Test
    void formsThatAskCarryTheMomentAndFormsThatChangeAreInert() {
        assertThat(page("<form action=\"/search\" role=\"search\">"))
                .isEqualTo("<form action=\"/search\" role=\"search\"><input type=\"hidden\" name=\"known\" value=\"7\">"
                        + "<input type=\"hidden\" name=\"asOf\" value=\"2026-03-01T00:00:00Z\">");
        assertThat(page("<form method=\"post\" action=\"/x\">"))
                .isEqualTo("<form method=\"post\" action=\"/x\" inert>");
        assertThat(page("<form action=\"/time/pick\">")).isEqualTo("<form action=\"/time/pick\">");
    }
}
