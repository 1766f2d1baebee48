package io.tallystick.importer.sensor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as loggers write them, year first: what begins with day or month cannot be told apart and is not guessed. */
final class SensorTime {
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d H:m[:s][.SSS]",
                    "uuuu/M/d H:m[:s][.SSS]",
                    "uuuu.M.d H:m[:s]",
                    "uuuu年M月d日 H:m[:s]",
                    "uuuuMMdd H:m[:s]")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private SensorTime() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        String plain = text.strip().replaceAll("\\s+", " ");
        try {
            return Optional.of(OffsetDateTime.parse(plain.replace(' ', 'T')).toInstant());
        } catch (DateTimeException withoutOffset) {
            return local(plain.replace('T', ' '), zone);
        }
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
            } catch (DateTimeException next) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }
}
