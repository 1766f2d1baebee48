package io.tallystick.events.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of the product by key and language, from UTF-8 property files {@code messages/<name>_<language>.properties}
 * on the class path. Placeholders are named: {@code line {line}}. Of two words the one that goes with a count is taken:
 * <code>{count} {count:file is|files are} missing</code>.
 */
public final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    private static final Pattern COUNTED = Pattern.compile("\\{([a-zA-Z0-9]+):([^|{}]*)\\|([^|{}]*)}");

    private static final Pattern CHOICES = Pattern.compile("[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** Texts of the product that events record in English, by their English. */
    private final Map<String, Wording> recorded;

    /** Keys in order by what stands behind their last dot: a page asks for hundreds of words, and there are thousands. */
    private final Map<Language, Map<String, List<String>>> keysByEnding = new EnumMap<>(Language.class);

    /**
     * @param names the files without language, for example {@code refusals_house}
     * @throws IllegalArgumentException if a file is missing in a language, or two say different things under one key: one of
     *     them would stand where the other is meant
     */
    public Messages(List<String> names) {
        this(names, List.of());
    }

    /**
     * @param names as above
     * @param recorded texts that events record in English, such as sources of the law, told as facts in any language
     */
    public Messages(List<String> names, List<Wording> recorded) {
        this.recorded = recorded.stream().collect(Collectors.toUnmodifiableMap(Wording::english, one -> one));
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            for (String name : names) {
                load("/messages/" + name + "_" + language.suffix() + ".properties")
                        .forEach((key, text) -> {
                            String before = all.putIfAbsent(key, text);
                            if (before != null && !before.equals(text)) {
                                throw new IllegalArgumentException(
                                        key + " of " + name + " was said otherwise before: " + before);
                            }
                        });
            }
            texts.put(language, Map.copyOf(all));
            keysByEnding.put(language, all.keySet().stream().sorted().collect(Collectors.groupingBy(Messages::ending)));
        }
    }

    /** The text of a key, or the key itself where there is none, so that a gap shows. */
    public String text(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).getOrDefault(key, key);
    }

    /** The text of a key with its placeholders filled. */
    public String text(Language language, String key, Map<String, String> facts) {
        String counted = COUNTED.matcher(text(language, key))
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group("1".equals(facts.get(found.group(1))) ? 2 : 3)));
        return PLACEHOLDER
                .matcher(counted)
                .replaceAll(found ->
                        Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "{" + found.group(1) + "}")));
    }

    /** The facts the text of a key says nothing of: what stands in a sentence need not stand beside it once more. */
    public Map<String, String> unsaid(Language language, String key, Map<String, String> facts) {
        Map<String, String> unsaid = new LinkedHashMap<>(facts);
        PLACEHOLDER.matcher(text(language, key)).results().forEach(said -> unsaid.remove(said.group(1)));
        return unsaid;
    }

    /** Whether there is a text for the key. */
    public boolean has(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    /**
     * A value in words: {@code <kind>.<value>}, else as any field offers it to choose from, else a post of that name, else
     * the value as it stands. {@code state} finds {@code state.transfer.LISTED} too.
     */
    public String word(Language language, String kind, String value) {
        for (String key : List.of(kind + "." + value, "post." + value)) {
            if (has(language, key)) {
                return text(language, key);
            }
        }
        // One of its own kind comes before a choice that happens to be called the same.
        return key(language, kind, value)
                .or(() -> key(language, "choice", value))
                .map(key -> text(language, key))
                .orElse(value);
    }

    /** The first key in order that begins with the one word and ends with the other: {@code field.….unit}. */
    public Optional<String> key(Language language, String family, String name) {
        return keysByEnding.getOrDefault(language, Map.of()).getOrDefault(ending(name), List.of()).stream()
                .filter(key -> key.startsWith(family + ".") && key.endsWith("." + name))
                .findFirst();
    }

    private static String ending(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /**
     * A fact in words: the text it names or was recorded from, the word for it under the fact's name, the choice or choices it
     * is, else as it stands.
     */
    public String fact(Language language, String name, String value) {
        if (has(language, value)) {
            return text(language, value);
        }
        Wording text = recorded.get(value);
        if (text != null) {
            return text.in(language);
        }
        if (has(language, name + "." + value)) {
            return text(language, name + "." + value);
        }
        return CHOICES.matcher(value).matches()
                ? Arrays.stream(value.split(",", -1))
                        .map(one -> word(language, name, one))
                        .collect(Collectors.joining(" · "))
                : value;
    }

    /** Every key of a language. */
    public Map<String, String> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String file) {
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no message file " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> map = new HashMap<>();
            properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
