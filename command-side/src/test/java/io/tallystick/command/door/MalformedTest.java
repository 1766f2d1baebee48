package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.probe.Probes;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that cannot be a command: told field by field, and nothing is recorded. */
class MalformedTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOOD = """
            {"text": "t", "number": 1, "measure": 21.5, "yes": true, "day": "2026-03-02", "time": "17:30",
             "instant": "2026-03-02T09:00:00Z", "choice": "ARCHIVIST", "reference": "unit/2026-000001",
             "lines": "1-50,52", "parts": [{"name": "p", "count": 1}], "map": {"k": "v"}}
            """;
    private Scenario house;

    @BeforeEach
    void found() {
        house = new Scenario(new Probes(), Probes.COMMANDS);
        house.employ("li", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        house.as("li");
    }

    @Test
    void the_good_form_is_accepted() {
        house.call("probe", "Shape", JSON.readTree(GOOD)).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"text\"", "true"})
    void what_is_no_object_is_no_command(String body) {
        house.call("probe", "Shape", JSON.readTree(body));
        malformed("", "malformed.notAnObject");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            surprise;  1;                              surprise;       malformed.unknownField
            text;      null;                           text;           malformed.required
            text;      "   ";                          text;           malformed.required
            text;      7;                              text;           malformed.text
            text;      {};                             text;           malformed.text
            text;      "a\\u0000b";                    text;           malformed.controlCharacters
            text;      "a\\u001bb";                    text;           malformed.controlCharacters
            number;    1.0;                            number;         malformed.number
            number;    1.5;                            number;         malformed.number
            number;    "1";                            number;         malformed.number
            number;    1e400;                          number;         malformed.number
            number;    2147483648;                     number;         malformed.number
            number;    99999999999999999999999999999;  number;         malformed.number
            measure;   "21.5";                         measure;        malformed.decimal
            measure;   2000000000000000.5;             measure;        malformed.decimal
            measure;   1e400;                          measure;        malformed.decimal
            yes;       "true";                         yes;            malformed.yesNo
            yes;       1;                              yes;            malformed.yesNo
            day;       "2026-02-30";                   day;            malformed.date
            day;       "0999-12-31";                   day;            malformed.dateOutOfRange
            day;       "+10000-01-01";                 day;            malformed.dateOutOfRange
            day;       20260302;                       day;            malformed.date
            day;       {};                             day;            malformed.date
            time;      "25:00";                        time;           malformed.body
            time;      1730;                           time;           malformed.text
            instant;   "yesterday";                    instant;        malformed.instant
            instant;   "0001-01-01T00:00:00Z";         instant;        malformed.dateOutOfRange
            instant;   "0999-12-31T23:59:59Z";         instant;        malformed.dateOutOfRange
            choice;    "EMPEROR";                      choice;         malformed.choice
            choice;    5;                              choice;         malformed.choice
            reference; "unit/../etc";                  reference;      malformed.value
            reference; "unit/a/b";                     reference;      malformed.value
            reference; "unit/..%2F";                   reference;      malformed.value
            reference; "Unit/1";                       reference;      malformed.value
            reference; "unit/a\\u0007";                reference;      malformed.controlCharacters
            reference; 7;                              reference;      malformed.text
            lines;     "1-";                           lines;          malformed.value
            lines;     "50-1";                         lines;          malformed.value
            lines;     "0";                            lines;          malformed.value
            lines;     "1-9999999";                    lines;          malformed.value
            parts;     {};                             parts;          malformed.list
            parts;     [null];                         parts[0];       malformed.notAnObject
            parts;     [{"name":"p"}];                 parts[0].count; malformed.required
            parts;     [{"name":"p","count":1,"x":1}]; parts[0].x;     malformed.unknownField
            parts;     [{"name":"p","count":1.5}];     parts[0].count; malformed.number
            map;       [];                             map;            malformed.notAnObject
            map;       {"k":{}};                       map.k;          malformed.text
            map;       {"k":null};                     map.k;          malformed.text
            map;       {"k":"a\\u0000"};               map.k;          malformed.controlCharacters
            remark;    "a\\u0000";                     remark;         malformed.controlCharacters
            """)
    void a_wrong_field_is_named_with_its_reason(String field, String value, String at, String reason) {
        ObjectNode body = (ObjectNode) JSON.readTree(GOOD);
        body.set(field, JSON.readTree(value));
        house.call("probe", "Shape", body);
        malformed(at, reason);
    }

    @Test
    void a_sum_of_many_millions_is_a_number() {
        ObjectNode body = (ObjectNode) JSON.readTree(GOOD);
        body.set("measure", JSON.readTree("123456789.50"));
        house.call("probe", "Shape", body).accepted();
    }

    @Test
    void a_text_of_5000_characters_is_too_long() {
        ObjectNode body = (ObjectNode) JSON.readTree(GOOD);
        body.put("text", "字".repeat(5000));
        house.call("probe", "Shape", body);
        malformed("text", "malformed.tooLong");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        house.call("probe", "Shape", JSON.readTree("{}"));
        assertThat(((Answer.Malformed) house.answer()).errors())
                .extracting(Answer.FieldError::field)
                .containsExactly(
                        "text",
                        "number",
                        "measure",
                        "yes",
                        "day",
                        "time",
                        "instant",
                        "choice",
                        "reference",
                        "lines",
                        "parts",
                        "map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "{}", "[]", "17", "true", "\"0001-01-01T00:00:00Z\""})
    void a_moment_that_is_none_is_named(String moment) {
        ObjectNode body = (ObjectNode) JSON.readTree("{\"unit\": \"org/Z109-BGS\", \"kept\": true}");
        body.set("occurredAt", JSON.readTree(moment));
        house.call("probe", "Note", body);
        assertThat(((Answer.Malformed) house.answer()).errors())
                .extracting(Answer.FieldError::field)
                .containsExactly("occurredAt");
        assertThat(house.events()).isEmpty();
    }

    private void malformed(String field, String reason) {
        assertThat(house.answer()).isInstanceOf(Answer.Malformed.class);
        assertThat(((Answer.Malformed) house.answer()).errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.reason()).isEqualTo(reason);
        });
        assertThat(house.events()).isEmpty();
    }
}
