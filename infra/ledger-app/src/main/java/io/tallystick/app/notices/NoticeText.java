package io.tallystick.app.notices;

import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Notices in words. They name records by their numbers and what is due, and lead to the console; nothing personal. */
final class NoticeText {
    private final Messages messages = new Messages(List.of("notices", "commands_notices"));
    private final Language language;
    private final String address;

    NoticeText(Language language, String address) {
        this.language = language;
        this.address = address;
    }

    String subject(List<NoticeGiven> notices) {
        return messages.text(language, "notice.subject", Map.of("n", String.valueOf(notices.size())));
    }

    String body(List<NoticeGiven> notices) {
        String lines = notices.stream().map(this::line).collect(Collectors.joining("\n"));
        return address.isBlank()
                ? lines + "\n"
                : lines + "\n\n"
                        + messages.text(language, "notice.where", Map.of("address", address + "/notices"))
                        + "\n";
    }

    private String line(NoticeGiven notice) {
        String kind = messages.text(language, "notice.record." + notice.about().kind());
        StringBuilder line = new StringBuilder(messages.text(
                language,
                "notice.line",
                Map.of(
                        "what",
                        messages.text(language, "choice.NoticeKind." + notice.kind()),
                        "record",
                        kind + " " + notice.about().key())));
        LocalDate due = notice.dueOn();
        if (due != null) {
            line.append(", ").append(messages.text(language, "notice.due", Map.of("due", due.toString())));
        }
        if (notice.escalated()) {
            line.append(' ').append(messages.text(language, "notice.escalated"));
        }
        return line.toString();
    }
}
