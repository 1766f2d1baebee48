package io.tallystick.command.shifts;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and addresses of customers and subscribers do not get into the texts of duty, which everybody on the floor reads and nobody
 * can ever take out again (V-45). A customer is named by the number of the file, where only who may reads more.
 */
final class SubscriberData {
    /** Digits as numbers are written: in one row, or in groups of three and more with a blank or a stroke between them. */
    private static final Pattern DIGITS = Pattern.compile("\\d{3,}(?:[ \\-\\u2010-\\u2013]\\d{3,})*[Xx]?");

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final String HIDDEN = "••••";
    private static final int SHOWN = 2;

    private SubscriberData() {}

    /** Requires that a text names nobody by a number or an address; a permission is refused with the field named. */
    static void keptOut(String field, @Nullable String text, Decision decision) {
        if (text != null) {
            decision.require(
                    "V-45",
                    !in(text, decision),
                    "refused.subscriberData",
                    List.of(remedy("remedy.nameTheFile", decision.commandName(), Post.AGENT, Post.SHIFT_LEADER)),
                    fact("field", field));
        }
    }

    /** What may be kept of a text that is recorded in any case: the numbers and addresses in it hidden, which is a breach (V-45). */
    static String hidden(String field, String text, Decision decision) {
        keptOut(field, text, decision);
        return decision.applies("V-45") && in(text, decision) ? replaced(text, longest(decision)) : text;
    }

    private static boolean in(String text, Decision decision) {
        return !replaced(text, longest(decision)).equals(plain(text));
    }

    private static int longest(Decision decision) {
        return decision.number("V-45", "mostDigits");
    }

    private static String replaced(String text, int most) {
        String plain = plain(text);
        String without = DIGITS.matcher(plain).replaceAll(number -> {
            String digits = number.group().replaceAll("\\D", "");
            return Matcher.quoteReplacement(
                    digits.length() <= most ? number.group() : HIDDEN + digits.substring(digits.length() - SHOWN));
        });
        return MAIL.matcher(without).replaceAll(HIDDEN);
    }

    /** Digits and signs of full width count as those of half width. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
