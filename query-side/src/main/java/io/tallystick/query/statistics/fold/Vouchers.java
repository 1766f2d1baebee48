package io.tallystick.query.statistics.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Lists and registers, line by line, and what holdings say happened by them: receipts signed by both against what was received,
 * registers carried out against what left.
 */
final class Vouchers {
    /** Which of two faults it is: on the voucher only, or by the holding's word only. */
    record Names(String onVoucherOnly, String byHoldingOnly) {}

    private final Names names;
    private final Map<String, Map<Integer, String>> lines = new HashMap<>();
    private final Map<String, Map<String, Integer>> fulfilled = new LinkedHashMap<>();
    private final Map<String, Set<String>> said = new LinkedHashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Instant> signedAt = new HashMap<>();

    Vouchers(Names names) {
        this.names = names;
    }

    void listed(String voucher, JsonNode listed) {
        Map<Integer, String> known = lines.computeIfAbsent(voucher, v -> new HashMap<>());
        listed.forEach(line -> {
            int number = line.path("line").asInt();
            known.put(number, line.path("unit").asString("?"));
            if (whole.contains(voucher)) {
                fulfilled(voucher, String.valueOf(number), Instant.MIN);
            }
        });
    }

    void fulfilled(String voucher, String numbers, Instant at) {
        Map<Integer, String> known = lines.getOrDefault(voucher, Map.of());
        Map<String, Integer> done = fulfilled.computeIfAbsent(voucher, v -> new LinkedHashMap<>());
        Sets.each(numbers, n -> done.put(known.getOrDefault(n, "?"), n));
        signedAt.putIfAbsent(voucher, at);
    }

    /** Everything listed on it from here on was carried out before the ledger began. */
    void whole(String voucher) {
        whole.add(voucher);
    }

    void said(String voucher, String unit) {
        said.computeIfAbsent(voucher, v -> new HashSet<>()).add(unit);
    }

    /** Every line that was carried out, with the moment it counts. */
    void each(BiConsumer<String, Instant> unit) {
        fulfilled.forEach((voucher, units) -> {
            Instant at = signedAt.get(voucher);
            if (at != null) {
                units.keySet().forEach(u -> unit.accept(u, at));
            }
        });
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        fulfilled.forEach((voucher, units) -> {
            Set<String> told = said.getOrDefault(voucher, Set.of());
            units.forEach((unit, line) -> {
                if (!told.contains(unit)) {
                    faults.add(new Fault(names.onVoucherOnly(), unit, voucher + " " + line, null, "line " + line));
                }
            });
        });
        said.forEach((voucher, units) -> {
            Map<String, Integer> done = fulfilled.getOrDefault(voucher, Map.of());
            units.stream()
                    .filter(unit -> !done.containsKey(unit))
                    .forEach(unit ->
                            faults.add(new Fault(names.byHoldingOnly(), unit, voucher, "by its holding", null)));
        });
        return faults;
    }
}
