package io.tallystick.events.text;

/** One text in every language of the product, as a table beside the code gives it. */
public record Wording(String english, String traditional, String simplified) {

    /** The text in a reader's language. */
    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case ZH_HANT -> traditional;
            case ZH_HANS -> simplified;
        };
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return english.isEmpty();
    }
}
