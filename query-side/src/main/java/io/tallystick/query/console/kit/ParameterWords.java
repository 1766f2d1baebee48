package io.tallystick.query.console.kit;

import io.tallystick.events.rulebook.RuleParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a rule's parameter in words. Codes of the house, such as of classes and marks, stand as they are written. */
final class ParameterWords {
    private static final List<String> MATERIAL_OF_KIND = List.of("choice.CustodyUnitKind", "material");
    private static final List<String> FIELD = List.of("choice.CardField");
    private static final List<String> POST = List.of("post");
    private static final List<String> EQUIPMENT = List.of("choice.EquipmentKind");

    /** By what the values are called, by parameter; where a value is of several parts, one after the other. */
    private static final Map<String, List<String>> CALLED = Map.ofEntries(
            Map.entry("boundKinds", MATERIAL_OF_KIND),
            Map.entry("kinds", MATERIAL_OF_KIND),
            Map.entry("customaryMaterials", MATERIAL_OF_KIND),
            Map.entry("materials", List.of("material")),
            Map.entry("allowedInks", List.of("choice.Ink")),
            Map.entry("leaveReasons", List.of("choice.Leave")),
            Map.entry("protections", List.of("choice.Protection")),
            Map.entry("storeEquipment", EQUIPMENT),
            Map.entry("readingRoomEquipment", EQUIPMENT),
            Map.entry("officeEquipment", EQUIPMENT),
            Map.entry("checklist", List.of("choice.OnboardingItem")),
            Map.entry("companyFields", FIELD),
            Map.entry("governmentFields", FIELD),
            Map.entry("individualFields", FIELD),
            Map.entry("baseFields", FIELD),
            Map.entry("minimum", FIELD),
            Map.entry("period", List.of("choice.ReportPeriod")),
            Map.entry("importantTiers", List.of("choice.CustomerTier")),
            Map.entry("languageCriteria", List.of("choice.Criterion")),
            Map.entry("handoverSections", List.of("choice.HandoverHead")),
            Map.entry("urgentPosts", POST),
            Map.entry("routinePosts", POST),
            Map.entry("periodicPosts", POST),
            Map.entry("healthReaders", POST),
            Map.entry("conductReaders", POST),
            Map.entry("neverVacant", POST));

    private ParameterWords() {}

    static String told(RuleParameter parameter, String value, Texts t) {
        String type = parameter.type();
        if (type.equals("boolean")) {
            return t.of(value.equals("true") ? "yes" : "no");
        }
        boolean ladder = type.equals("ladder");
        if (!ladder && !type.startsWith("list") && !type.startsWith("choice")) {
            return value;
        }
        return Arrays.stream(value.split(",", -1))
                .map(one -> ladder ? rung(one, t) : element(parameter.name(), one, t))
                .collect(Collectors.joining(type.equals("list:int") ? ", " : " · "));
    }

    private static String element(String name, String element, Texts t) {
        List<String> called = CALLED.getOrDefault(name, List.of());
        String[] parts = element.split(":", -1);
        String[] words = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String own = "parameter." + name + "." + parts[i];
            String common = (i < called.size() ? called.get(i) : "") + "." + parts[i];
            words[i] = t.has(own) ? t.of(own) : t.has(common) ? t.of(common) : parts[i];
        }
        return String.join(t.of("fact.colon"), words);
    }

    /** Who approves what bears a mark; {@code *} is every other. */
    private static String rung(String rung, Texts t) {
        String[] parts = rung.split("=", 2);
        if (parts.length < 2) {
            return rung;
        }
        String mark = parts[0].equals("*") ? t.of("parameter.otherwise") : parts[0];
        return mark
                + t.of("fact.colon")
                + Arrays.stream(parts[1].split("\\+")).map(t::post).collect(Collectors.joining(" + "));
    }
}
