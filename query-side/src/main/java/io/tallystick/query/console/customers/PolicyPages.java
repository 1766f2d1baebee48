package io.tallystick.query.console.customers;

import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What the house laid down for its customer files, as it was in force on any day (II-59, IV-1). */
@Controller
class PolicyPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Registers registers;
    private final Frames frames;

    /** A promulgated version. */
    record Version(long version, LocalDate from, @Nullable LocalDate until, String authority, String text) {
        boolean inForceOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** A policy with the version in force, if one was, and all there are. */
    record Policy(CustomerPolicyKind kind, @Nullable Version inForce, List<Version> versions) {}

    PolicyPages(Registers registers, Frames frames) {
        this.registers = registers;
        this.frames = frames;
    }

    @GetMapping("/policies")
    String policies(@RequestParam(name = "on", required = false) @Nullable String on, Model model) {
        LocalDate day = day(on);
        List<Policy> policies = new ArrayList<>();
        for (CustomerPolicyKind kind : CustomerPolicyKind.values()) {
            List<Version> versions = versions(kind);
            policies.add(new Policy(
                    kind,
                    versions.stream().filter(v -> v.inForceOn(day)).findFirst().orElse(null),
                    versions));
        }
        model.addAttribute("on", day);
        model.addAttribute("policies", policies);
        return "console/policies";
    }

    private LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? frames.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new NotHere("policies on " + on);
        }
    }

    private List<Version> versions(CustomerPolicyKind kind) {
        return registers
                .model("standards")
                .map(m -> {
                    Table table = m.mainTable();
                    return registers.rows(
                            m, table, Map.of("standard", kind.standard().value(), "state", "PROMULGATED"));
                })
                .orElse(List.of())
                .stream()
                .map(PolicyPages::version)
                .sorted(Comparator.comparingLong(Version::version).reversed())
                .toList();
    }

    private static Version version(Map<String, @Nullable Object> row) {
        return new Version(
                Long.parseLong(String.valueOf(row.get("version"))),
                LocalDate.parse(String.valueOf(row.get("effective_from"))),
                Optional.ofNullable(row.get("effective_until"))
                        .map(String::valueOf)
                        .map(LocalDate::parse)
                        .orElse(null),
                String.valueOf(row.get("authority")),
                JSON.readTree(String.valueOf(row.get("content"))).path("text").asString());
    }
}
