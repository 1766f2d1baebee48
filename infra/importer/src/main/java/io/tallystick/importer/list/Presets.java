package io.tallystick.importer.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Mappings for exports of known systems that come with the product, kept as data. */
public final class Presets {
    private static final String FOLDER = "/io/tallystick/importer/mappings/";
    private static final List<Mapping> ALL = read("index.txt")
            .lines()
            .filter(name -> !name.isBlank())
            .map(name -> Mapping.fromJson(read(name.strip() + ".json")))
            .toList();

    private Presets() {}

    /** All of them. */
    public static List<Mapping> all() {
        return ALL;
    }

    /** The preset of this name. */
    public static Optional<Mapping> named(String name) {
        return ALL.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The one that finds all its columns in the header; with several, the one with most columns. */
    static Optional<Mapping> fitting(List<String> header) {
        return ALL.stream()
                .filter(m -> header.containsAll(m.columns()))
                .max(Comparator.comparingInt(m -> m.columns().size()));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Presets.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
