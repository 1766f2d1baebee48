package io.tallystick.query.read;

import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands on whatever is carried out of a register of customers: that it is for internal use, who took it, when and what
 * for (II-61). In a file it is a column, so that every row that is copied on carries it.
 */
public final class Watermark {
    /** The parameter that says what for. */
    public static final String PARAMETER = "usedFor";

    /** What there is to choose from. */
    public static final List<String> PURPOSES =
            Arrays.stream(AccessPurpose.values()).map(Enum::name).toList();

    private final Labels labels;
    private final InstantSource clock;

    /**
     * The mark of one export.
     *
     * @param head what stands above it
     */
    public record Mark(String head, String text) {}

    public Watermark(Labels labels, InstantSource clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The mark; none where the register is not one of customers.
     *
     * @param usedFor the purpose, as given
     * @throws BadQuery if there has to be one and none is given
     */
    public Optional<Mark> of(Model model, String who, @Nullable String usedFor, Language language) {
        if (!model.internal()) {
            return Optional.empty();
        }
        if (usedFor == null || !PURPOSES.contains(usedFor)) {
            throw new BadQuery(PARAMETER, "no-choice", String.valueOf(usedFor), PURPOSES);
        }
        Map<String, String> facts = Map.of(
                "who",
                who,
                "when",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "purpose",
                labels.text(language, "choice.AccessPurpose." + usedFor, Map.of()));
        return Optional.of(new Mark(
                labels.text(language, "export.mark.head", Map.of()), labels.text(language, "export.mark", facts)));
    }
}
