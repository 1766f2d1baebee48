package io.tallystick.query.console.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another register with what a row is about: what has to be looked through before the row's next step.
 *
 * @param register its name
 * @param href its address, with what is of the row alone
 */
record Beside(String register, String href) {
    private static final Map<String, Map<String, String>> OF = Map.of(
            "leaver-clearances",
            Map.of("leaver-customers", "leaver", "customer-readings", "reader", "customer-disclosures", "discloser"));

    /** The registers beside a row, by the column of its key. */
    static List<Beside> of(String register, String key, Map<String, @Nullable Object> row) {
        return OF.getOrDefault(register, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .flatMap(one -> Stream.ofNullable(row.get(key))
                        .map(value -> new Beside(
                                one.getKey(),
                                "/registers/" + one.getKey() + "?" + one.getValue() + "="
                                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))))
                .toList();
    }
}
