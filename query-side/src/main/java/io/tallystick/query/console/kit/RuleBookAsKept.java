package io.tallystick.query.console.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule book of this house: which version of each rule is in force, with its history. */
public final class RuleBookAsKept {
    private final Map<String, List<RuleChanged>> changes = new LinkedHashMap<>();
    private final Map<String, List<RuleChangeDrafted>> drafts = new LinkedHashMap<>();
    private final List<LegalProfile> profiles = new ArrayList<>();
    private final Map<Integer, BusinessCalendar> calendars = new HashMap<>();

    public RuleBookAsKept() {}

    private RuleBookAsKept(RuleBookAsKept other) {
        other.changes.forEach((rule, list) -> changes.put(rule, new ArrayList<>(list)));
        other.drafts.forEach((rule, list) -> drafts.put(rule, new ArrayList<>(list)));
        profiles.addAll(other.profiles);
        calendars.putAll(other.calendars);
    }

    /** The rule book after more events; this one stays as it is. */
    public RuleBookAsKept after(List<DomainEvent> events) {
        RuleBookAsKept next = new RuleBookAsKept(this);
        for (DomainEvent event : events) {
            switch (event) {
                case RuleChanged e ->
                    next.changes
                            .computeIfAbsent(e.rule().key(), r -> new ArrayList<>())
                            .add(e);
                case RuleChangeDrafted e ->
                    next.drafts
                            .computeIfAbsent(e.rule().key(), r -> new ArrayList<>())
                            .add(e);
                case StandardPromulgated e -> {
                    if (e.content() instanceof BusinessCalendar calendar) {
                        next.calendars.put(calendar.year(), calendar);
                    }
                }
                case LegalProfileAdopted e -> next.profiles.add(e.profile());
                default -> {
                    // Other standards and the organisation are shown elsewhere.
                }
            }
        }
        return next;
    }

    /** Every change of a rule, oldest first; version 1 is the rule as catalogued and is not among them. */
    public List<RuleChanged> changesOf(String rule) {
        return List.copyOf(changes.getOrDefault(rule, List.of()));
    }

    /** Drafts that have not been promulgated. */
    public List<RuleChangeDrafted> draftsOf(String rule) {
        List<Integer> promulgated =
                changesOf(rule).stream().map(RuleChanged::version).toList();
        return drafts.getOrDefault(rule, List.of()).stream()
                .filter(d -> !promulgated.contains(d.version()))
                .toList();
    }

    /** The change in force on the day, or null where the rule stands as catalogued. */
    @Nullable
    public RuleChanged inForceOn(String rule, LocalDate day) {
        RuleChanged found = null;
        for (RuleChanged change : changesOf(rule)) {
            if (!change.effectiveFrom().isAfter(day)) {
                found = change;
            }
        }
        return found;
    }

    /** A whole number among a rule's parameters on the day, or null where the rule has none of that name. */
    @Nullable
    public Integer number(String rule, String parameter, LocalDate day) {
        String value = text(rule, parameter, day);
        return value == null ? null : Integer.valueOf(value);
    }

    /** A list among a rule's parameters on the day; empty where the rule has none of that name. */
    public List<String> list(String rule, String parameter, LocalDate day) {
        String value = text(rule, parameter, day);
        return value == null || value.isBlank() ? List.of() : List.of(value.split(",", -1));
    }

    private @Nullable String text(String rule, String parameter, LocalDate day) {
        String value = own(rule, parameter, day);
        LegalProfile profile = profile();
        return value == null || profile == null ? value : LegalClauses.get().bind(profile, rule, parameter, value);
    }

    /** A parameter's value on the day as the house has it, whatever the legal profile demands; null where the rule is not in force. */
    @Nullable
    public String own(String rule, String parameter, LocalDate day) {
        RuleChanged change = inForceOn(rule, day);
        if (change != null && !change.inForce()) {
            return null;
        }
        String catalogued = RuleCatalogue.get()
                .parameter(rule, parameter)
                .map(RuleParameter::value)
                .orElse(null);
        if (catalogued == null) {
            return null;
        }
        return change == null ? catalogued : change.parameters().getOrDefault(parameter, catalogued);
    }

    /** The working days of the house. */
    public BusinessDays businessDays() {
        return new BusinessDays(calendars);
    }

    /** The legal profile in force, or null before the first opening. */
    @Nullable
    public LegalProfile profile() {
        return profiles.isEmpty() ? null : profiles.getLast();
    }
}
