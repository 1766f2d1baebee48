package io.tallystick.events.rulebook;

import io.tallystick.events.kernel.Post;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which posts have to approve, one after the other, by what a thing is marked with. Written
 * {@code *=ARCHIVIST,SECRET=DEPARTMENT_HEAD+ARCHIVES_HEAD}; the star stands for every mark that is not named.
 */
public record ApprovalLadder(Map<String, List<Post>> rungs) {
    private static final String ANYTHING = "*";
    private static final Set<Post> APPROVERS =
            EnumSet.of(Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD);
    private static final String NAMES = APPROVERS.stream().map(Post::name).collect(Collectors.joining("|"));
    private static final Pattern PART =
            Pattern.compile("[^=,\\s](?:[^=,]*[^=,\\s])?=(?:%1$s)(?:\\+(?:%1$s))*".formatted(NAMES));

    /** Whether a text is a ladder, with a rung for whatever is not named. */
    public static boolean isOne(String text) {
        List<String> parts = List.of(text.split(",", -1));
        return parts.stream().allMatch(part -> PART.matcher(part).matches())
                && parts.stream().anyMatch(part -> part.startsWith(ANYTHING + "="));
    }

    /**
     * Reads a ladder.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ApprovalLadder of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no ladder of approvals: " + text);
        }
        Map<String, List<Post>> rungs = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            rungs.put(
                    part.substring(0, equals),
                    Arrays.stream(part.substring(equals + 1).split("\\+", -1))
                            .map(Post::valueOf)
                            .toList());
        }
        return new ApprovalLadder(Map.copyOf(rungs));
    }

    /** The posts that approve what bears the mark, in their order. */
    public List<Post> posts(@Nullable String mark) {
        List<Post> otherwise = rungs.getOrDefault(ANYTHING, List.of());
        return mark == null ? otherwise : rungs.getOrDefault(mark.strip(), otherwise);
    }
}
