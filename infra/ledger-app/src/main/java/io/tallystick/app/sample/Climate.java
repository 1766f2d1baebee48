package io.tallystick.app.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;

/**
 * The air of an archives room on a day: warm and damp in July, dry in January, steady in between, a little worse in the
 * south room; out of the limits now and then.
 */
record Climate(double meanCelsius, double meanHumidity, double swing) {
    static Climate on(LocalDate day, boolean south, Random chance) {
        double year = 2 * Math.PI * (day.getDayOfYear() - 200) / 365;
        double celsius = 19.2 + 3.2 * Math.cos(year) + (south ? 0.9 : 0) + chance.nextGaussian() * 0.25;
        double humidity = 52.5 + 5.0 * Math.cos(year) + (south ? 1.2 : 0) + chance.nextGaussian() * 0.7;
        if (chance.nextInt(70) == 0) {
            humidity += 6;
        }
        return new Climate(celsius, humidity, 0.35 + chance.nextDouble() * 0.3);
    }

    /** Whether a week is no week for airing. */
    static boolean wet(LocalDate week) {
        int month = week.getMonthValue();
        return month >= 6 && month <= 8;
    }

    BigDecimal celsius(int hour) {
        return rounded(meanCelsius + swing * Math.sin((hour - 8) * Math.PI / 12));
    }

    BigDecimal humidity(int hour) {
        return rounded(meanHumidity - 2 * swing * Math.sin((hour - 8) * Math.PI / 12));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
