package io.tallystick.events.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.CorrectableFields;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCatalogueTest {
    /** Of the catalogue as it was handed over; a changed byte is a changed rule. */
    private static final String CATALOGUE_SHA256 = "8c2622bc8543926e8290e9e5df41ac76fe6c8d0e539f0c16d354d90a017f8a5f";

    private static final Pattern NAMED = Pattern.compile("`[^`]*`|[IV]+-[0-9]+");

    private final RuleCatalogue catalogue = RuleCatalogue.get();

    @Test
    void all_318_rules_are_there() {
        Map<String, Long> sections =
                catalogue.rules().stream().collect(Collectors.groupingBy(RuleText::section, Collectors.counting()));
        assertThat(sections).isEqualTo(Map.of("I", 47L, "II", 63L, "III", 3L, "IV", 24L, "V", 151L, "VI", 30L));
    }

    @Test
    void readings_are_plain_text() {
        assertThat(catalogue.rules())
                .extracting(rule -> rule.reading().english())
                .noneMatch(reading -> reading.contains("**") || reading.contains("`"));
        assertThat(catalogue.find("I-22").orElseThrow().reading().english()).contains("and customer-service");
    }

    @Test
    void the_catalogue_is_byte_for_byte_what_was_handed_over() throws IOException, NoSuchAlgorithmException {
        try (InputStream in = Objects.requireNonNull(RuleCatalogue.class.getResourceAsStream("rules.tsv"))) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes())))
                    .isEqualTo(CATALOGUE_SHA256);
        }
    }

    /** VI-24: quoted as printed, the corrected reading beside it. */
    @ParameterizedTest
    @CsvSource({
        "II-3, 以來客戶, 未來",
        "II-20, 棵客戶, ''",
        "II-40, 地獄, 地域",
        "II-58, 變成或資料, ''",
        "IV-8, 變動事基, ''",
        "IV-18, 理要的客戶, important",
        "V-25, 交接會唔, ''"
    })
    void misprints_are_kept_and_read_rightly(String rule, String misprint, String reading) {
        RuleText text = catalogue.find(rule).orElseThrow();
        assertThat(text.phrase()).contains(misprint);
        assertThat(text.reading().english() + text.subsection().english()).containsIgnoringCase(reading);
    }

    @Test
    void every_rule_and_parameter_is_told_in_every_language() {
        for (RuleText rule : catalogue.rules()) {
            isSaidInEveryLanguage(rule.reading(), rule.id());
            for (Wording where : List.of(rule.standsOver(), rule.subsection())) {
                if (where.isEmpty()) {
                    assertThat(where).as(rule.id()).isEqualTo(new Wording("", "", ""));
                } else {
                    isSaidInEveryLanguage(where, rule.id());
                }
            }
            for (RuleParameter parameter : catalogue.parametersOf(rule.id())) {
                isSaidInEveryLanguage(parameter.meaning(), rule.id() + " " + parameter.name());
            }
        }
    }

    /** Only names, a dash or nothing need no translation; a name, and a rule referred to, is one in any language. */
    @Test
    void what_a_rule_enforces_records_and_reports_is_told_in_every_language() {
        for (RuleText rule : catalogue.rules()) {
            for (Wording told : List.of(rule.enforce(), rule.record(), rule.report())) {
                if (told.english().replaceAll(NAMED.pattern(), "").matches("[^a-z]*")) {
                    assertThat(told)
                            .as(rule.id())
                            .isEqualTo(new Wording(told.english(), told.english(), told.english()));
                } else {
                    isSaidInEveryLanguage(told, rule.id());
                }
                for (Language language : Language.values()) {
                    assertThat(named(told.in(language))).as(rule.id()).isEqualTo(named(told.english()));
                }
            }
        }
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static void isSaidInEveryLanguage(Wording wording, String of) {
        assertThat(wording.english()).as(of).isNotBlank();
        for (String chinese : List.of(wording.traditional(), wording.simplified())) {
            assertThat(chinese)
                    .as(of)
                    .isEqualTo(chinese.strip())
                    .isNotEqualTo(wording.english())
                    .containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void readings_are_of_the_rules_there_are_and_headings_of_the_subsections_there_are() {
        for (List<String[]> table :
                List.of(RuleCatalogue.table("readings.tsv", 5), RuleCatalogue.table("enforcing.tsv", 7))) {
            assertThat(table)
                    .extracting(row -> row[0])
                    .containsExactlyElementsOf(
                            catalogue.rules().stream().map(RuleText::id).toList());
        }
        assertThat(RuleCatalogue.table("headings.tsv", 3))
                .extracting(row -> row[0])
                .containsExactlyElementsOf(catalogue.rules().stream()
                        .map(rule -> rule.subsection().english())
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList());
    }

    /** What is printed stands beside it already; a reading says what it demands. */
    @Test
    void a_reading_in_chinese_is_not_the_phrase_once_more() {
        assertThat(catalogue.rules())
                .filteredOn(rule -> characters(rule.phrase())
                        .equals(characters(rule.reading().traditional())))
                .isEmpty();
    }

    private static String characters(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    @Test
    void every_default_is_a_value_of_its_type_with_a_meaning_and_a_source() {
        for (RuleText rule : catalogue.rules()) {
            Set<String> names = new HashSet<>();
            for (RuleParameter parameter : catalogue.parametersOf(rule.id())) {
                assertThat(parameter.accepts(parameter.value()))
                        .as("%s", parameter)
                        .isTrue();
                for (Language language : Language.values()) {
                    assertThat(parameter.meaning().in(language))
                            .as("%s", parameter)
                            .contains(rule.id());
                }
                assertThat(parameter.name()).matches("[a-z][A-Za-z]+");
                assertThat(names.add(parameter.name())).as("%s", parameter).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "III-2, identityYears, 5",
        "V-108, swapsPerMonth, 2",
        "V-103, lateMinutes, 20",
        "V-79, earlyMinutes, 10",
        "V-101, nightLeaveBy, 12:00",
        "V-31, meetingBefore, 25",
        "V-134, analysisBefore, 22",
        "V-145, leastMonitored, 1",
        "V-145, targetMonitored, 5",
        "I-35, filingDue, 06-30",
        "IV-20, leastContacts, 2",
        "VI-3, holidayLeaveException, true"
    })
    void numbers_of_the_text_are_the_defaults(String rule, String name, String value) {
        assertThat(catalogue.parameter(rule, name)).map(RuleParameter::value).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "int, 007, false",
        "int, 1.0, false",
        "int, 999999, false",
        "int, 100000, true",
        "int, 0, true",
        "int, -1, false",
        "int:-50..60, -50, true",
        "int:-50..60, -51, false",
        "int:-50..60, 60, true",
        "int:-50..60, 61, false",
        "list:A|B, 'B,A', true",
        "list:A|B, 'A,C', false",
        "list:A|B, 'A,A', false",
        "list:CODE, FIRE, true",
        "list:CODE, fire!, false",
        "list:RULE, 'V-14,V-15', true",
        "list:RULE, V-999, false",
        "list:int, '-2,0,3', true",
        "list:int, soon, false",
        "boolean, yes, false",
        "text, ' ', false",
        "list, 'A,,B', false",
        "list, '', true",
        "list, 'A, B', false",
        "time, 24:00, false",
        "time, 9:00, false",
        "time, 23:59, true",
        "day, 02-30, false",
        "day, 02-29, true",
        "day, 2-1, false",
        "choice:A|B, C, false",
        "choice:A|B, B, true"
    })
    void a_type_takes_its_own_values_only(String type, String value, boolean accepted) {
        assertThat(new RuleParameter("I-1", "x", type, "", new Wording("", "", "")).accepts(value))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @EnumSource(LegalProfile.class)
    void every_profile_has_clauses_with_sources_and_none_is_stronger_than_itself(LegalProfile profile) {
        assertThat(LegalClauses.get().all())
                .filteredOn(clause -> clause.profile() == profile)
                .isNotEmpty()
                .allSatisfy(clause -> isSaidInEveryLanguage(clause.source(), clause.rule()));
        assertThat(LegalClauses.get().stronger(profile, profile)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PRC_FINANCE_2026, SOURCE, true",
        "INSURANCE, SOURCE, true",
        "ACCOUNTING, SOURCE, true",
        "TAIWAN, SOURCE, true",
        "SOURCE, PRC_FINANCE_2026, false",
        "ACCOUNTING, INSURANCE, false",
        "INSURANCE, PRC_FINANCE_2026, false"
    })
    void profiles_are_ordered_by_what_they_bind(LegalProfile candidate, LegalProfile now, boolean stronger) {
        assertThat(LegalClauses.get().stronger(candidate, now)).isEqualTo(stronger);
    }

    @Test
    void a_profile_lengthens_what_the_house_left_shorter_and_leaves_longer_alone() {
        LegalClauses clauses = LegalClauses.get();
        assertThat(clauses.bind(LegalProfile.PRC_FINANCE_2026, "III-2", "identityYears", "5"))
                .isEqualTo("10");
        assertThat(clauses.bind(LegalProfile.PRC_FINANCE_2026, "III-2", "identityYears", "12"))
                .isEqualTo("12");
        assertThat(clauses.bind(LegalProfile.TAIWAN, "I-4", "offsiteDays", "30"))
                .isEqualTo("15");
        assertThat(clauses.bind(null, "III-2", "identityYears", "3")).isEqualTo("3");
    }

    @Test
    void correctable_fields_exist_and_are_never_identifiers_or_signatures() {
        assertThat(CorrectableFields.all()).isNotEmpty();
        CorrectableFields.all()
                .forEach((event, paths) -> paths.forEach(path -> {
                    Class<?> type = EventTypes.classOf(event);
                    for (String part : path.split("\\.", -1)) {
                        Optional<RecordComponent> component = Arrays.stream(type.getRecordComponents())
                                .filter(c -> c.getName().equals(part))
                                .findFirst();
                        assertThat(component).as("%s %s", event, path).isPresent();
                        type = component.orElseThrow().getType();
                    }
                    assertThat(List.of("String", "int", "LocalDate"))
                            .as("%s %s", event, path)
                            .contains(type.getSimpleName());
                }));
    }
}
