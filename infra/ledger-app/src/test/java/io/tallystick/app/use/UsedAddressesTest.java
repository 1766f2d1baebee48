package io.tallystick.app.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds an address that gives a list out or shows the log has to say so here. */
class UsedAddressesTest {
    private static final Pattern MAPPING = Pattern.compile("@(?:Get|Request|Post)Mapping\\(([^)]*)\\)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]*)\"");
    /** What stands before the addresses of a controller. */
    private static final List<String> PREFIXES = List.of("/api/read/{model}", "/api/compare/{model}", "/api/log");

    /** Addresses that look as if they gave a register out and do not. */
    private static final Set<String> OTHERS =
            Set.of("/print", "/{id}/quarantine.xlsx", "/template.xlsx", "/transfers/{key}/print");

    @Test
    void every_address_that_exports_or_shows_the_log_is_recorded() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : new String[] {"../../query-side", "."}) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    String prefix = PREFIXES.stream()
                            .filter(address -> source.contains("\"" + address + "\""))
                            .findFirst()
                            .orElse("");
                    MAPPING.matcher(source)
                            .results()
                            .forEach(mapping -> ADDRESS.matcher(mapping.group(1))
                                    .results()
                                    .map(address -> address.group(1))
                                    .map(address -> address.startsWith("/api/") ? address : prefix + address)
                                    .filter(UsedAddressesTest::givesOut)
                                    .forEach(found::add));
                }
            }
        }
        found.removeAll(OTHERS);
        assertThat(found).hasSizeGreaterThan(8).isSubsetOf(UsedAddresses.patterns());
    }

    private static boolean givesOut(String address) {
        return address.matches(".*(export|/print|\\.csv|\\.pdf|\\.xlsx|/timeline|/api/log/).*");
    }
}
