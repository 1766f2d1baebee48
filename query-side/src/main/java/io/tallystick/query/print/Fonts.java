package io.tallystick.query.print;

import io.tallystick.events.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of this machine that PDF can be set in: those configured, then the first of each role in
 * {@code print/fonts.tsv} that is installed. They are looked for when the first PDF is asked for.
 */
public final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final int DEEPEST = 6;

    private final List<String> configured;
    private final List<Path> directories;
    private final Map<Language, FontSet> known = new ConcurrentHashMap<>();

    /** A line of the list of fonts: what for, in which language ({@code *} for any), in which file. */
    private record Choice(String role, String language, String file, int face) {
        boolean suits(Language of) {
            return language.equals("*") || language.equals(of.tag());
        }
    }

    /**
     * @param configured font files to prefer; a face of a collection as {@code file.ttc#1}
     * @param directories where fonts are installed
     */
    Fonts(List<String> configured, List<Path> directories) {
        this.configured = List.copyOf(configured);
        this.directories = List.copyOf(directories);
    }

    /**
     * The fonts where this system keeps them.
     *
     * @param configured font files to prefer; a face of a collection as {@code file.ttc#1}
     */
    public static Fonts ofSystem(List<String> configured) {
        String home = System.getProperty("user.home", "");
        String windows = Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows");
        return new Fonts(
                configured,
                Stream.of(
                                "/usr/share/fonts",
                                "/usr/local/share/fonts",
                                home + "/.local/share/fonts",
                                home + "/.fonts",
                                "/Library/Fonts",
                                "/System/Library/Fonts",
                                home + "/Library/Fonts",
                                windows + "\\Fonts")
                        .map(Path::of)
                        .toList());
    }

    /** The fonts for a page in a language. */
    FontSet of(Language language) {
        return known.computeIfAbsent(language, this::find);
    }

    private FontSet find(Language language) {
        Map<String, FontFile> byRole = new LinkedHashMap<>();
        for (int i = 0; i < configured.size(); i++) {
            String[] parts = configured.get(i).split("#", 2);
            Path file = Path.of(parts[0].strip());
            int face = parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0;
            byRole.put(
                    "own-" + i,
                    FontFile.open(file, face)
                            .orElseThrow(() -> new IllegalStateException("tallystick.print.fonts names " + file
                                    + ", which is no font with TrueType outlines; PDF can embed no others")));
        }
        Map<String, Path> installed = installed();
        for (Choice choice : choices()) {
            Path file = installed.get(choice.file().toLowerCase(Locale.ROOT));
            if (file != null && choice.suits(language) && !byRole.containsKey(choice.role())) {
                FontFile.open(file, choice.face()).ifPresent(found -> byRole.put(choice.role(), found));
            }
        }
        return new FontSet(byRole);
    }

    private Map<String, Path> installed() {
        Map<String, Path> files = new HashMap<>();
        for (Path directory : directories) {
            installed(directory, files);
        }
        return files;
    }

    /** A directory that is not there or cannot be read holds no fonts for us; what is missing is told with the PDF. */
    private static void installed(Path directory, Map<String, Path> files) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} cannot be looked through for fonts: {}", directory, e.getMessage());
        }
    }

    private static List<Choice> choices() {
        try (var list = Objects.requireNonNull(Fonts.class.getResourceAsStream("/print/fonts.tsv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(parts -> new Choice(parts[0], parts[1], parts[2], Integer.parseInt(parts[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
