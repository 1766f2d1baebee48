package io.tallystick.importer.ead;

import io.tallystick.importer.YearRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been read of one level of description so far. */
final class Description {
    final int row;
    final String position;
    final @Nullable String id;
    final @Nullable String level;
    final List<Container> containers = new ArrayList<>();
    final List<Extent> extents = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private final List<String> normals = new ArrayList<>();
    int children;

    @Nullable
    String title;

    @Nullable
    String code;

    @Nullable
    String origination;

    @Nullable
    String access;

    Description(int row, String position, @Nullable String id, @Nullable String level) {
        this.row = row;
        this.position = position;
        this.id = id;
        this.level = level;
    }

    void date(String text, @Nullable String normal) {
        if (!text.isEmpty() && !dates.contains(text)) {
            dates.add(text);
        }
        if (normal != null && !normal.isBlank()) {
            normals.add(normal.strip());
        }
    }

    @Nullable
    String dateText() {
        return dates.isEmpty() ? null : String.join("; ", dates);
    }

    @Nullable
    String dateNormal() {
        return normals.isEmpty() ? null : String.join("; ", normals);
    }

    /** The normal form says what is meant, so it goes before the text. */
    Optional<Integer> year() {
        return java.util.stream.Stream.of(normals, dates)
                .map(texts -> texts.stream()
                        .flatMap(text -> YearRule.of(text).stream())
                        .map(YearRule.Derived::year)
                        .max(Integer::compare))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
