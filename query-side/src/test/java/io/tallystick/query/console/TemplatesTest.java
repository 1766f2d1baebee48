package io.tallystick.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes in silence and means otherwise. */
final class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z:]+(?:\\s+[a-z:-]+=\"[^\"]*\")*\\s*/?>");

    /** A replacement goes before the condition of its own element, so the condition would never be asked. */
    @Test
    void no_element_is_replaced_on_a_condition_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher element = ELEMENT.matcher(Files.readString(file));
                while (element.find()) {
                    String text = element.group();
                    if (text.contains("th:replace=") && (text.contains("th:if=") || text.contains("th:unless="))) {
                        found.add(file.getFileName() + ": " + text);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
