package io.tallystick.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of this module in English, Traditional and Simplified Chinese; any other language is answered in English. */
public final class Texts {
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** The text of a reason with its parameters filled in. */
    public static String of(Reason reason, List<String> params, Locale locale) {
        return of(reason.key(), params, locale);
    }

    /**
     * The text of a key with its parameters filled in.
     *
     * @throws MissingResourceException if there is no such key
     */
    public static String of(String key, List<String> params, Locale locale) {
        String language = language(locale);
        String pattern = bundle(language).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key + " in " + language, "importer", key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(params.toArray());
    }

    /** The name of a field, as it stands over its column. */
    public static String of(Field field, Locale locale) {
        return of("field." + field.name(), List.of(), locale);
    }

    /** The name of a kind of list, as a sheet is named. */
    public static String of(ListKind kind, Locale locale) {
        return of("workbook." + kind.name(), List.of(), locale);
    }

    /** How a field of a kind of list is filled in. */
    public static String help(ListKind kind, Field field, Locale locale) {
        String own = "help." + kind.name() + "." + field.name();
        return of(keys(language(locale)).contains(own) ? own : "help." + field.name(), List.of(), locale);
    }

    /** The name of a field, where a text names one by its code; else the text. */
    static String fieldOr(String text, Locale locale) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(text))
                .findFirst()
                .map(field -> of(field, locale))
                .orElse(text);
    }

    /** Every key of a language: {@code en}, {@code zh_Hant} or {@code zh_Hans}. */
    public static Set<String> keys(String language) {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static String language(Locale locale) {
        if (!"zh".equals(locale.getLanguage())) {
            return "en";
        }
        boolean traditional = "Hant".equals(locale.getScript())
                || (locale.getScript().isEmpty() && TRADITIONAL_REGIONS.contains(locale.getCountry()));
        return traditional ? "zh_Hant" : "zh_Hans";
    }

    private static Properties bundle(String language) {
        return BUNDLES.computeIfAbsent(language, Texts::load);
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        String file = "/messages/importer_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return texts;
    }
}
