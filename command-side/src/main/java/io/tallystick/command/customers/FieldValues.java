package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What can stand in a field of the card (IV-7). A refusal names the field and never what was written. */
final class FieldValues {
    private static final int LONGEST = 2000;
    private static final Pattern TELEPHONE = Pattern.compile("[+＋]?[0-9０-９()（）\\s.\\-－ext轉转#]{5,40}");
    private static final Pattern POSTCODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z \\-]{2,9}");
    private static final Pattern AMOUNT =
            Pattern.compile("([A-Z]{3} ?)?[0-9][0-9,]*(\\.[0-9]{1,4})?( ?(萬|万|億|亿))?( ?(元|[A-Z]{3}))?");
    private static final Pattern COUNT = Pattern.compile("[0-9][0-9,]*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private FieldValues() {}

    /** @param at the field of the command the value stands in */
    static void require(CardField field, String value, String at, Decision decision) {
        decision.requireField(
                at, !value.isBlank() && value.length() <= LONGEST, "refused.badValue", fact("cardField", field.name()));
        decision.insistOnField(
                "IV-7", at, fits(field, value.strip()), "refused.badValue", fact("cardField", field.name()));
    }

    static boolean fits(CardField field, String value) {
        return switch (field) {
            case PHONE, FAX -> TELEPHONE.matcher(value).matches();
            case POSTCODE -> POSTCODE.matcher(value).matches();
            case REGISTERED_CAPITAL, ASSETS, ANNUAL_SALES ->
                AMOUNT.matcher(value).matches();
            case EMPLOYEES -> COUNT.matcher(value).matches();
            case FOUNDED_ON, TRADING_SINCE -> DAY.matcher(value).matches() && isDay(value);
            default -> true;
        };
    }

    private static boolean isDay(String value) {
        try {
            return firstDay(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The day, or the first of the month or year.
     *
     * @throws DateTimeException if it is none of them
     */
    static LocalDate firstDay(String value) {
        return LocalDate.parse(value + "-01-01".substring(value.length() == 4 ? 0 : value.length() == 7 ? 3 : 6));
    }
}
