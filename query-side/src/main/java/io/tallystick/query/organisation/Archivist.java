package io.tallystick.query.organisation;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the archives, as staff statistics count the person (I-12): by age reached in the year.
 *
 * @param withheld whether something that was said can no longer be read; the person then counts in no band of it
 */
public record Archivist(
        RecordId unit,
        boolean fullTime,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable Education education,
        boolean withheld) {
    private static final int FIFTY = 50;
    private static final int THIRTY_FIVE = 35;

    /** Opens what is sealed. */
    public static Archivist open(
            RecordId unit,
            boolean fullTime,
            @Nullable Protected<String> sex,
            @Nullable Protected<String> birthYear,
            @Nullable Protected<String> education,
            Vault vault) {
        String itsSex = read(sex, vault);
        String year = read(birthYear, vault);
        String degree = read(education, vault);
        return new Archivist(
                unit,
                fullTime,
                itsSex == null ? null : Sex.valueOf(itsSex),
                year == null ? null : Integer.valueOf(year),
                degree == null ? null : Education.valueOf(degree),
                (sex != null && itsSex == null)
                        || (birthYear != null && year == null)
                        || (education != null && degree == null));
    }

    private static @Nullable String read(@Nullable Protected<String> value, Vault vault) {
        return value != null && vault.open(value) instanceof Disclosed.Open<String>(String text) ? text : null;
    }

    /** The figures of the catalogue the person counts in on a day. */
    public List<String> figures(LocalDate day) {
        if (!fullTime) {
            return List.of("staff.partTime");
        }
        List<String> figures = new ArrayList<>(List.of("staff.fullTime"));
        if (sex == Sex.FEMALE) {
            figures.add("staff.fullTime.women");
        }
        if (birthYear != null) {
            figures.add("staff.fullTime." + band(day.getYear() - birthYear));
        }
        if (education != null) {
            figures.add("staff.fullTime." + education.name().toLowerCase(Locale.ROOT));
        }
        return figures;
    }

    /** The band of the annual return 檔基3表. */
    private static String band(int age) {
        if (age >= FIFTY) {
            return "age50";
        }
        return age >= THIRTY_FIVE ? "age35to49" : "ageTo34";
    }
}
