package io.tallystick.importer.list;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of money as a list tells it: {@code 1,234.50}, {@code ¥1234.5}, {@code 1 234,00 元} is not understood. */
final class Amount {
    private static final Pattern AMOUNT =
            Pattern.compile("(?:[¥￥]|CNY|RMB)?\\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]{1,2})?0*\\s*元?");

    private Amount() {}

    static Optional<BigDecimal> of(String text) {
        Matcher found =
                AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String decimals = found.group(2);
        return Optional.of(new BigDecimal(found.group(1).replace(",", "") + (decimals == null ? "" : decimals)));
    }
}
