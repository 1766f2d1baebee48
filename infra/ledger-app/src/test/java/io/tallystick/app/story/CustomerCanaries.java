package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.rulebook.CardSection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Plants something to be found again in every text of a customer that is sealed: each field of the card, each text of a command. */
final class CustomerCanaries {

    private final Story story;
    private final Map<CardField, String> facts = new LinkedHashMap<>();

    /** How people of the house act. */
    interface Story {
        /** Commands, and expects it to be accepted. */
        JsonNode does(String user, String command, Map<String, ?> body);
    }

    CustomerCanaries(Story story) {
        this.story = story;
        for (CardField field : CardField.values()) {
            facts.put(field, fact(field));
        }
    }

    /** A value that fits the field and stands nowhere else. */
    private static String fact(CardField field) {
        return switch (field) {
            case NAME -> text("OpenCustomerFile.name");
            case ROMANISED_NAME -> text("OpenCustomerFile.romanisedName");
            case REGISTRATION_NUMBER -> text("OpenCustomerFile.registrationNumber");
            case PHONE -> text("OpenCustomerFile.phone");
            case FAX -> "021-90807064";
            case POSTCODE -> "CANARY 77";
            case REGISTERED_CAPITAL -> "CNY 90,807,061.17";
            case ASSETS -> "CNY 90,807,061.18";
            case ANNUAL_SALES -> "CNY 90,807,061.19";
            case EMPLOYEES -> "90,807,065";
            case FOUNDED_ON -> "1907-08-06";
            case TRADING_SINCE -> "1908-07-06";
            default -> text(field.principal() == null ? "RecordFact.value" : "RecordPersonalFact.value") + "-" + field;
        };
    }

    /** Everything that was planted. */
    List<String> all() {
        return Stream.concat(CustomerTexts.SEALED.values().stream(), facts.values().stream())
                .distinct()
                .toList();
    }

    /** What was planted in a field of the card. */
    String of(CardField field) {
        return Objects.requireNonNull(facts.get(field));
    }

    private static String text(String field) {
        return Objects.requireNonNull(CustomerTexts.SEALED.get(field));
    }

    private JsonNode does(String user, String command, Object... fields) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return story.does(user, "customers/" + command, body);
    }

    /** Plants them all: the customer with everything in its file. */
    String plant(String today) {
        String customer = does(
                        "seller",
                        "OpenCustomerFile",
                        "unit",
                        "org/Z109-KHB",
                        "name",
                        text("OpenCustomerFile.name"),
                        "romanisedName",
                        text("OpenCustomerFile.romanisedName"),
                        "registrationNumber",
                        text("OpenCustomerFile.registrationNumber"),
                        "phone",
                        text("OpenCustomerFile.phone"),
                        "nature",
                        "COMPANY",
                        "role",
                        "DEALER",
                        "relation",
                        "DIRECT",
                        "source",
                        "DOCUMENT",
                        "custodian",
                        "employee/E0103",
                        "salesperson",
                        "employee/E0101")
                .get("aggregate")
                .asString();
        facts(customer);
        problems(customer, today);
        dealings(customer, today);
        return customer;
    }

    private void facts(String customer) {
        for (PrincipalRole role : PrincipalRole.values()) {
            does(
                    "custodian",
                    "RecordPersonalBasis",
                    "customer",
                    customer,
                    "role",
                    role.name(),
                    "basis",
                    "CONSENT",
                    "document",
                    "consent 17");
        }
        does(
                "custodian",
                "GrantAccess",
                "customer",
                customer,
                "grantee",
                "employee/E0101",
                "sections",
                List.of(CardSection.PERSONS.name()),
                "purposes",
                List.of("UPKEEP"),
                "until",
                "2026-04-01",
                "reason",
                "keeps the section");
        Set<CardField> opened =
                Set.of(CardField.NAME, CardField.ROMANISED_NAME, CardField.REGISTRATION_NUMBER, CardField.PHONE);
        facts.forEach((field, value) -> {
            if (!opened.contains(field)) {
                does(
                        "seller",
                        field.principal() == null ? "RecordFact" : "RecordPersonalFact",
                        "customer",
                        customer,
                        "field",
                        field.name(),
                        "value",
                        value,
                        "source",
                        "DOCUMENT");
            }
        });
        does(
                "seller",
                "SupersedeFact",
                "customer",
                customer,
                "fact",
                5,
                "value",
                text("SupersedeFact.value"),
                "source",
                "DOCUMENT",
                "reason",
                "moved");
    }

    private void problems(String customer, String today) {
        does(
                "seller",
                "RecordProblem",
                "customer",
                customer,
                "problem",
                text("RecordProblem.problem"),
                "measure",
                text("RecordProblem.measure"),
                "owner",
                "employee/E0101",
                "dueOn",
                today);
        does(
                "seller",
                "SetCounterMeasure",
                "customer",
                customer,
                "problem",
                1,
                "measure",
                text("SetCounterMeasure.measure"),
                "owner",
                "employee/E0101",
                "dueOn",
                today);
        does("seller", "CloseProblem", "customer", customer, "problem", 1, "outcome", text("CloseProblem.outcome"));
        does(
                "custodian",
                "RecordCreditProblem",
                "customer",
                customer,
                "occurredOn",
                today,
                "text",
                text("RecordCreditProblem.text"));
        does(
                "custodian",
                "AnnotateCreditProblem",
                "customer",
                customer,
                "problem",
                1,
                "note",
                text("AnnotateCreditProblem.note"));
        does(
                "custodian",
                "ReviewCustomerFile",
                "customer",
                customer,
                "outcome",
                "CONFIRMED",
                "note",
                text("ReviewCustomerFile.note"));
    }

    private void dealings(String customer, String today) {
        does(
                "seller",
                "RecordVisit",
                "customer",
                customer,
                "visitedAt",
                today + "T00:30:00Z",
                "purpose",
                "SALES",
                "findings",
                text("RecordVisit.findings"));
        String important = dealing(today, "F-17", "customer", customer, "text", text("RecordDealing.text"));
        does("seller", "ReportContact", "dealing", important, "text", text("ReportContact.text"));
        String unlinked = dealing(today, "F-18");
        does("seller", "LinkDealing", "dealing", unlinked, "customer", customer, "text", text("LinkDealing.text"));
        does(
                "seller",
                "RecordMajorChange",
                "customer",
                customer,
                "kind",
                "ADDRESS",
                "on",
                today,
                "text",
                text("RecordMajorChange.text"));
        does("custodian", "AssignContact", "customer", customer, "employee", "employee/E0101");
        does("seller", "FileContactReport", "customer", customer, "text", text("FileContactReport.text"));
    }

    private String dealing(String today, String reference, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(
                "unit",
                "org/Z109-KHB",
                "channel",
                "FAX",
                "direction",
                "FROM_CUSTOMER",
                "on",
                today,
                "reference",
                reference,
                "important",
                true));
        fields.addAll(List.of(more));
        return does("seller", "RecordDealing", fields.toArray())
                .get("aggregate")
                .asString();
    }

    /** An urgent report, which is told at once. */
    void report(String customer, String today) {
        does(
                "seller",
                "FileCustomerReport",
                "customer",
                customer,
                "kind",
                "URGENT",
                "happenedAt",
                today + "T00:30:00Z",
                "text",
                text("FileCustomerReport.text"));
    }

    /** Two other customers, of a first contact and of a list. */
    void others(House house, String today) {
        does(
                "seller",
                "MeetNewCustomer",
                "unit",
                "org/Z109-KHB",
                "name",
                text("MeetNewCustomer.name"),
                "registrationNumber",
                text("MeetNewCustomer.registrationNumber"),
                "phone",
                text("MeetNewCustomer.phone"),
                "nature",
                "COMPANY",
                "role",
                "DEALER",
                "custodian",
                "employee/E0103",
                "salesperson",
                "employee/E0101",
                "channel",
                "PHONE",
                "direction",
                "FROM_CUSTOMER",
                "on",
                today,
                "reference",
                "T-1",
                "text",
                text("MeetNewCustomer.text"));
        String list = "客户名称,罗马字名称,统一社会信用代码,电话,地址\n"
                + Stream.of("name", "romanisedName", "registrationNumber", "phone", "address")
                        .map(field -> text("TakeOverCustomers.rows." + field))
                        .collect(Collectors.joining(","))
                + "\n";
        JsonNode job = StartedProgram.json(house.upload(
                "information",
                "customers.csv",
                list.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "CUSTOMER_LIST", "fonds", "fonds/Z109", "to", "org/Z109-KHB")));
        assertThat(job.path("bad").asInt()).as(job.toString()).isZero();
        assertThat(house.admit("information", job.get("id").asString(), false).statusCode())
                .isEqualTo(200);
    }
}
