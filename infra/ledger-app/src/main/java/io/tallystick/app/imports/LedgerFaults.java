package io.tallystick.app.imports;

import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.importer.Field;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import io.tallystick.importer.list.ListReading;
import java.util.List;
import java.util.Map;

/** Tells rows the ledger cannot take as problems of the file, at the column that is to blame, in every language. */
final class LedgerFaults {
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("code", Field.CODE),
            Map.entry("title", Field.TITLE),
            Map.entry("year", Field.YEAR),
            Map.entry("pages", Field.PAGES),
            Map.entry("pieces", Field.PIECES),
            Map.entry("employee", Field.READER_NUMBER),
            Map.entry("reader", Field.READER),
            Map.entry("lentOn", Field.LENT_ON),
            Map.entry("dueOn", Field.DUE_ON),
            Map.entry("destroyedOn", Field.DESTROYED_ON),
            Map.entry("number", Field.EMPLOYEE_NUMBER),
            Map.entry("name", Field.EMPLOYEE_NAME),
            Map.entry("unit", Field.UNIT_CODE),
            Map.entry("superior", Field.SUPERIOR),
            Map.entry("account", Field.ACCOUNT),
            Map.entry("fullTime", Field.EMPLOYMENT),
            Map.entry("birthYear", Field.BIRTH_YEAR),
            Map.entry("material", Field.MATERIAL));

    private static final Map<String, Field> OF_CUSTOMERS = Map.ofEntries(
            Map.entry("name", Field.CUSTOMER_NAME),
            Map.entry("romanisedName", Field.ROMANISED_NAME),
            Map.entry("registrationNumber", Field.REGISTRATION),
            Map.entry("phone", Field.PHONE),
            Map.entry("address", Field.ADDRESS),
            Map.entry("custodian", Field.CUSTODIAN),
            Map.entry("salesperson", Field.SALESPERSON),
            Map.entry("customer", Field.CUSTOMER_FILE),
            Map.entry("document", Field.INVOICE),
            Map.entry("goods", Field.GOODS),
            Map.entry("amount", Field.AMOUNT),
            Map.entry("on", Field.DEALT_ON),
            Map.entry("dueOn", Field.PAY_BY));

    private LedgerFaults() {}

    static List<Problem> problems(List<RowFault> faults, ListReading reading, Answers answers) {
        boolean ofCustomers = reading.mapping().sources().containsKey(Field.CUSTOMER_NAME)
                || reading.mapping().sources().containsKey(Field.CUSTOMER_FILE);
        Map<String, Field> fields = ofCustomers ? OF_CUSTOMERS : FIELDS;
        return faults.stream()
                .map(fault -> reading.problem(
                        fault.row(),
                        fields.get(fault.field()),
                        Reason.LEDGER_SAYS,
                        List.of(
                                answers.text(fault, Language.EN),
                                answers.text(fault, Language.ZH_HANT),
                                answers.text(fault, Language.ZH_HANS))))
                .toList();
    }
}
