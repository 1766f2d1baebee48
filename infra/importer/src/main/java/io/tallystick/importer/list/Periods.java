package io.tallystick.importer.list;

import com.ibm.icu.text.Normalizer2;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.importer.Field;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Retention periods as people write them: {@code 永久}, {@code 定期30年}, {@code D30}, {@code 30}, {@code 30 years}. */
final class Periods {
    private static final Pattern YEARS = Pattern.compile(
            "\\s*(?:D|定期|fixed|fixed term)?\\s*\\(?\\s*([1-9]\\d{0,2})\\s*(?:年|y|yrs?\\.?|years?|a)?\\s*\\)?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("D[1-9]\\d{0,2}");

    private Periods() {}

    /** What a text was understood as. */
    sealed interface Read {
        /** A period of today's codes. */
        record Known(RetentionPeriod period) implements Read {}

        /** 長期 or 短期, which name no number of years: only a person can say which is meant. */
        record OldTerm() implements Read {}

        /** Nothing known. */
        record Unknown() implements Read {}
    }

    static Read of(String text) {
        Optional<String> word = Vocabulary.shared().value(Field.PERIOD, text);
        if (word.isPresent()) {
            return "OLD".equals(word.get()) ? new Read.OldTerm() : new Read.Known(new RetentionPeriod(word.get()));
        }
        if (CODE.matcher(text).matches()) {
            return new Read.Known(new RetentionPeriod(text));
        }
        Matcher years = YEARS.matcher(Normalizer2.getNFKCInstance().normalize(text));
        return years.matches()
                ? new Read.Known(new RetentionPeriod("D" + Integer.parseInt(years.group(1))))
                : new Read.Unknown();
    }
}
