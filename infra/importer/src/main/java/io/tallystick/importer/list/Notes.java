package io.tallystick.importer.list;

import io.tallystick.importer.Note;
import java.util.ArrayList;
import java.util.List;

/** Collects notes; a file that is odd in every cell must not fill the memory with them. */
final class Notes {
    private final List<Note> kept = new ArrayList<>();
    private long count;

    void add(Note note) {
        count++;
        if (kept.size() < ListReading.MOST_NOTES) {
            kept.add(note);
        }
    }

    List<Note> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
