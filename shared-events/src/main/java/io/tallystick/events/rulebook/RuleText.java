package io.tallystick.events.rulebook;

import io.tallystick.events.text.Wording;

/**
 * A rule as catalogued.
 *
 * @param id for example {@code I-13}
 * @param section the Roman number of its section
 * @param subsection its heading; empty where its section has none
 * @param phrase as printed, misprints included, never corrected (VI-24)
 * @param reading what it means
 * @param enforce what is refused
 * @param record which events it leaves
 * @param report where it shows
 * @param standsOver what stands over the rest of the row, where not empty
 */
public record RuleText(
        String id,
        String section,
        Wording subsection,
        String phrase,
        Wording reading,
        Wording enforce,
        Wording record,
        Wording report,
        Wording standsOver) {}
