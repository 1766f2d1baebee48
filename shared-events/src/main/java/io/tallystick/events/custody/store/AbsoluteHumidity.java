package io.tallystick.events.custody.store;

/**
 * Grams of water in a cubic metre of air, from temperature and relative humidity; what airing brings in or takes out (VI-27).
 *
 * <p>Saturation vapour pressure over water in hPa by the Magnus formula with the constants of WMO-No. 8, Guide to Instruments
 * and Methods of Observation, annex 4.B: 6.112 · exp(17.62 t / (243.12 + t)), t in degrees Celsius, for −45 to 60. Density from
 * the gas law for water vapour, 461.5 J/(kg K): 216.68 · e / (273.15 + t).
 */
public final class AbsoluteHumidity {
    private AbsoluteHumidity() {}

    /** Grams in a cubic metre. */
    public static double of(ClimateReading reading) {
        double celsius = reading.celsius().doubleValue();
        double saturation = 6.112 * Math.exp(17.62 * celsius / (243.12 + celsius));
        double pressure = saturation * reading.humidity().doubleValue() / 100;
        return 216.68 * pressure / (273.15 + celsius);
    }

    /**
     * What the two readings say about airing.
     *
     * @param points per cent by which the air outside must hold less water
     */
    public static VentilationAdvice advise(ClimateReading inside, ClimateReading outside, int points) {
        double within = of(inside);
        double without = of(outside);
        if (without > within) {
            return VentilationAdvice.KEEP_SHUT;
        }
        return without <= within * (100 - points) / 100 ? VentilationAdvice.VENTILATE : VentilationAdvice.INDIFFERENT;
    }
}
