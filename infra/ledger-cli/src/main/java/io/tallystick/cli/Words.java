package io.tallystick.cli;

import io.tallystick.cli.check.Finding;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the terminal says, in the reader's language. */
final class Words {
    private static final Messages MESSAGES = new Messages(List.of("cli"));

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    /** In the language of the tag; in the machine's where it is empty. */
    static Words in(String tag) {
        if (tag.isEmpty()) {
            return new Words(Language.of(Locale.getDefault()));
        }
        return new Words(Stream.of(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new Misuse("--language is en, zh-Hant or zh-Hans")));
    }

    /** A text with its placeholders filled: name, value, name, value … */
    String of(String key, Object... facts) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            filled.put(facts[i].toString(), facts[i + 1].toString());
        }
        return MESSAGES.text(language, key, filled);
    }

    /** What was found. */
    String of(Finding finding) {
        Map<String, String> facts = new HashMap<>(finding.facts());
        facts.put("position", Long.toString(finding.position()));
        facts.put("upTo", Long.toString(finding.upTo()));
        String side = facts.getOrDefault("side", "");
        String key = "finding." + finding.kind() + (side.isEmpty() ? "" : "." + side);
        String where = finding.position() == 0
                ? "finding.where.whole"
                : finding.position() == finding.upTo() ? "finding.where.at" : "finding.where.within";
        return MESSAGES.text(language, where, facts) + " " + MESSAGES.text(language, key, facts);
    }
}
