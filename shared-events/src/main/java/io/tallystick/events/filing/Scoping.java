package io.tallystick.events.filing;

import org.jspecify.annotations.Nullable;

/**
 * Where a document belongs in the filing scope 歸檔范圍 (I-20 to I-32). As the filer says it in a command; as it was settled
 * in an event.
 *
 * @param scopeClass the class or, where the class has any, the subclass, for example {@code PROD.DESIGN}
 * @param documentType which of the documents expected in the class it is
 * @param justification why it is filed although no class fits; needed for {@code OTHER} (I-32)
 * @param equipment the number of the equipment it speaks of, which has a file of that number (I-23)
 * @param security a mark of its own; personnel papers that bear none are given the house's (I-30)
 */
public record Scoping(
        String scopeClass,
        @Nullable String documentType,
        @Nullable String justification,
        @Nullable String equipment,
        @Nullable String security) {
    /** The class of what fits no other. */
    public static final String OTHER = "OTHER";

    /** A class and nothing else. */
    public static Scoping of(String scopeClass) {
        return new Scoping(scopeClass, null, null, null, null);
    }
}
