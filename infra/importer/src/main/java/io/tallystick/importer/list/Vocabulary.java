package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.table.HeaderNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words of lists in three languages, kept as data: column names and the values of closed fields. */
public final class Vocabulary implements HeaderNames {
    private static final Map<ListKind, Vocabulary> OF = new EnumMap<>(ListKind.class);

    static {
        for (ListKind kind : ListKind.values()) {
            OF.put(kind, new Vocabulary(kind));
        }
    }

    private final Map<String, Field> headers = new HashMap<>();
    private final Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);

    private Vocabulary(ListKind kind) {
        for (List<String> line : lines("headers.tsv")) {
            headers(kind, line.getFirst(), line.get(1));
        }
        if (kind.old()) {
            // What a word means on a list of this kind goes before what it means on a transfer list.
            Map<String, Field> general = Map.copyOf(headers);
            headers.clear();
            for (List<String> line : lines("old-headers.tsv")) {
                headers(kind, line.getFirst(), line.get(1));
            }
            general.forEach(headers::putIfAbsent);
        }
        for (List<String> line : lines("values.tsv")) {
            Map<String, String> words = values.computeIfAbsent(Field.valueOf(line.getFirst()), f -> new HashMap<>());
            for (String word : line.get(2).split("\\|", -1)) {
                once(words, FoldedText.of(word), line.get(1));
            }
        }
    }

    private void headers(ListKind kind, String field, String names) {
        if (kind.knows(Field.valueOf(field))) {
            for (String name : names.split("\\|", -1)) {
                once(headers, FoldedText.of(name), Field.valueOf(field));
            }
        }
    }

    /** The words of transfer lists that come with the product. */
    public static Vocabulary shared() {
        return of(ListKind.TRANSFER_LIST);
    }

    /** The words of a kind of list that come with the product. */
    public static Vocabulary of(ListKind kind) {
        return Objects.requireNonNull(OF.get(kind));
    }

    /** The field a column name stands for. */
    public Optional<Field> field(String header) {
        return Optional.ofNullable(headers.get(FoldedText.of(header)));
    }

    /** What a word means in a closed field, for example {@code 案卷} in the field of kinds. */
    public Optional<String> value(Field field, String word) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(FoldedText.of(word)));
    }

    @Override
    public boolean knows(String text) {
        return field(text).isPresent();
    }

    private static <T> void once(Map<String, T> words, String word, T meaning) {
        T other = words.putIfAbsent(word, meaning);
        if (other != null && !other.equals(meaning)) {
            throw new IllegalStateException("'" + word + "' means both " + other + " and " + meaning);
        }
    }

    private static List<List<String>> lines(String name) {
        String resource = "/io/tallystick/importer/" + name;
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
