package io.tallystick.query.console.kit;

import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a register keeps as JSON, as a table like that of an event: each value under its name, in the reader's language. */
final class JsonFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Says of what kind a standard is, which stands in a column of its own. */
    private static final String KIND = "kind";

    private final Texts t;
    private final Show show;
    private final @Nullable Object rule;
    private final List<EventFacts.Fact> facts = new ArrayList<>();

    private JsonFacts(Texts t, Show show, @Nullable Object rule) {
        this.t = t;
        this.show = show;
        this.rule = rule;
    }

    /**
     * The values of a cell.
     *
     * @param row the row it stands in: parameters are called as their rule calls them
     */
    static List<EventFacts.Fact> of(String json, Map<String, ?> row, Texts t, Show show) {
        JsonFacts told = new JsonFacts(t, show, row.get("rule"));
        told.take("", JSON.readTree(json));
        return told.facts;
    }

    private void take(String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !property.getKey().equals(KIND))
                    .forEach(property -> take(property.getKey(), property.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            node.valueStream()
                    .forEach(one -> facts.add(new EventFacts.Fact(name.isEmpty() ? "" : label(name), line(one))));
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            facts.add(new EventFacts.Fact(label(name), value(name, node)));
        }
    }

    /** What belongs together, in one line. */
    private String line(JsonNode one) {
        JsonFacts within = new JsonFacts(t, show, rule);
        within.take("", one);
        return within.facts.stream()
                .map(fact -> fact.label() + t.of("fact.colon") + fact.value())
                .collect(Collectors.joining(" · "));
    }

    private String label(String name) {
        return parameter(name).map(parameter -> t.in(parameter.meaning())).orElseGet(() -> t.factName(name));
    }

    private Optional<RuleParameter> parameter(String name) {
        return rule == null ? Optional.empty() : RuleCatalogue.get().parameter(show.ruleId(rule), name);
    }

    private String value(String name, JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(one -> value(name, one)).collect(Collectors.joining(", "));
        }
        if (node.isBoolean()) {
            return t.of(node.asBoolean() ? "yes" : "no");
        }
        String text = node.asString();
        Optional<RuleParameter> parameter = parameter(name);
        if (parameter.isPresent()) {
            return t.parameter(parameter.get(), text);
        }
        return name.equals("command") ? t.command(text) : show.fact(name, text);
    }
}
