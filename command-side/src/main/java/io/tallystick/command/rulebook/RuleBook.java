package io.tallystick.command.rulebook;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleBookEvent.StandardReviewed;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.rulebook.StandardContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register of rules in their versions, standards and calendars, as the log says. Immutable: a change gives a new
 * one. Every rule of the catalogue is in force in version 1 from the beginning.
 */
public final class RuleBook {
    private static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);
    private static final RuleBook CATALOGUE = fromCatalogue();

    /**
     * A version of a standard in force.
     *
     * @param authority what it rests on
     */
    public record Standard(
            RecordId id, int version, LocalDate effectiveFrom, String authority, StandardContent content) {}

    private final long position;
    private final Map<String, List<RuleVersion>> rules;
    private final Map<RecordId, List<Standard>> standards;
    private final @Nullable LegalProfile profile;

    private RuleBook(
            long position,
            Map<String, List<RuleVersion>> rules,
            Map<RecordId, List<Standard>> standards,
            @Nullable LegalProfile profile) {
        this.position = position;
        this.rules = rules;
        this.standards = standards;
        this.profile = profile;
    }

    /** The rule book before anything was changed: the catalogue. */
    public static RuleBook catalogue() {
        return CATALOGUE;
    }

    private static RuleBook fromCatalogue() {
        Map<String, List<RuleVersion>> rules = new LinkedHashMap<>();
        for (RuleText rule : RuleCatalogue.get().rules()) {
            Map<String, String> defaults = new LinkedHashMap<>();
            for (RuleParameter parameter : RuleCatalogue.get().parametersOf(rule.id())) {
                defaults.put(parameter.name(), parameter.value());
            }
            rules.put(rule.id(), List.of(new RuleVersion(1, BEGINNING, true, Map.copyOf(defaults))));
        }
        return new RuleBook(0, Map.copyOf(rules), Map.of(), null);
    }

    /** The position of the last event it knows of, or 0. */
    public long position() {
        return position;
    }

    /** The legal profile adopted, if one was. */
    public Optional<LegalProfile> profile() {
        return Optional.ofNullable(profile);
    }

    /** The citation of the rule as in force on the day, or nothing while it is suspended. */
    public Optional<RuleCitation> inForce(String rule, LocalDate day) {
        RuleVersion version = version(rule, day);
        return version.inForce() ? Optional.of(new RuleCitation(rule, version.version())) : Optional.empty();
    }

    /** The version of the rule that governs the day. */
    public RuleVersion version(String rule, LocalDate day) {
        return versions(rule).stream()
                .filter(v -> !v.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** All versions of the rule, oldest first. */
    public List<RuleVersion> versions(String rule) {
        List<RuleVersion> versions = rules.get(rule);
        if (versions == null) {
            throw new IllegalArgumentException("no rule is numbered " + rule);
        }
        return versions;
    }

    /** The value of a parameter on the day: the house's own, unless the legal profile binds harder (VI-29). */
    public String parameter(String rule, String name, LocalDate day) {
        String value = version(rule, day).parameters().get(name);
        if (value == null) {
            // A version issued before the catalogue knew the parameter leaves it as catalogued.
            value = RuleCatalogue.get()
                    .parameter(rule, name)
                    .map(RuleParameter::value)
                    .orElseThrow(() -> new IllegalArgumentException("rule " + rule + " has no parameter " + name));
        }
        return LegalClauses.get().bind(profile, rule, name, value);
    }

    /** The version of a standard in force on the day. */
    public Optional<Standard> standard(RecordId id, LocalDate day) {
        return standards.getOrDefault(id, List.of()).stream()
                .filter(s -> !s.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The latest version of every standard. */
    public List<Standard> standards() {
        return standards.values().stream().map(List::getLast).toList();
    }

    /** The working days of the house. */
    public BusinessDays businessDays() {
        Map<Integer, StandardContent.BusinessCalendar> years = new HashMap<>();
        for (List<Standard> versions : standards.values()) {
            if (versions.getLast().content() instanceof StandardContent.BusinessCalendar calendar) {
                years.put(calendar.year(), calendar);
            }
        }
        return new BusinessDays(years);
    }

    /** The same book with these rules suspended from the beginning, for proving that a rule is what refuses. */
    public RuleBook suspending(Collection<String> suspended) {
        Map<String, List<RuleVersion>> without = new HashMap<>(rules);
        for (String rule : suspended) {
            without.put(
                    rule,
                    versions(rule).stream()
                            .map(v -> new RuleVersion(v.version(), v.effectiveFrom(), false, v.parameters()))
                            .toList());
        }
        return new RuleBook(position, without, standards, profile);
    }

    /** The same book with a parameter at another value from the beginning, for asking what would have been decided. */
    public RuleBook assuming(String rule, String parameter, String value) {
        Map<String, List<RuleVersion>> changed = new HashMap<>(rules);
        changed.put(
                rule,
                versions(rule).stream()
                        .map(v -> {
                            Map<String, String> parameters = new HashMap<>(v.parameters());
                            parameters.put(parameter, value);
                            return new RuleVersion(v.version(), v.effectiveFrom(), v.inForce(), Map.copyOf(parameters));
                        })
                        .toList());
        return new RuleBook(position, changed, standards, profile);
    }

    /** The register after an event. */
    public RuleBook after(RuleBookEvent event, long at) {
        return switch (event) {
            case LegalProfileAdopted(var book, var adopted) -> new RuleBook(at, rules, standards, adopted);
            case RuleChanged(var rule, var version, var parameters, var inForce, var from, var drafter, var issuer) ->
                new RuleBook(
                        at,
                        with(rules, rule.key(), new RuleVersion(version, from, inForce, Map.copyOf(parameters))),
                        standards,
                        profile);
            case StandardPromulgated(
                    var id,
                    var version,
                    var from,
                    var authority,
                    var content,
                    var drafter,
                    var issuer) ->
                new RuleBook(
                        at, rules, with(standards, id, new Standard(id, version, from, authority, content)), profile);
            case RuleChangeDrafted drafted -> new RuleBook(at, rules, standards, profile);
            case StandardDrafted drafted -> new RuleBook(at, rules, standards, profile);
            case StandardReviewed reviewed -> new RuleBook(at, rules, standards, profile);
        };
    }

    private static <K, V> Map<K, List<V>> with(Map<K, List<V>> map, K key, V value) {
        Map<K, List<V>> copy = new HashMap<>(map);
        List<V> versions = new ArrayList<>(map.getOrDefault(key, List.of()));
        versions.add(value);
        copy.put(key, List.copyOf(versions));
        return copy;
    }
}
