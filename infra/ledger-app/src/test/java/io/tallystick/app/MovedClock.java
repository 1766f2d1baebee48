package io.tallystick.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The program with a clock that stands at the time in a file, so that tests move it while the program runs or is dead. */
public final class MovedClock {
    private static final String SETTING = "test.clock";

    public static void main(String[] args) {
        new SpringApplicationBuilder(TallystickApplication.class, MovedClock.class).run(args);
    }

    /** The setting that names the file. */
    public static String setting(Path file) {
        return "--" + SETTING + "=" + file;
    }

    /** Moves the clock of every program on the file. */
    public static void to(Path file, String instant) {
        try {
            Path next = Files.writeString(file.resolveSibling("next"), instant);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    Clock clockOfTheTest(Environment environment) {
        return new OfFile(Path.of(environment.getRequiredProperty(SETTING)));
    }

    private static final class OfFile extends Clock {
        private final Path file;

        OfFile(Path file) {
            this.file = file;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            try {
                return Instant.parse(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
