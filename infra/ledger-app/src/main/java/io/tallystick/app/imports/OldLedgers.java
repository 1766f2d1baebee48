package io.tallystick.app.imports;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.OldRow;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that ledgers kept before this one become, one for each file. */
final class OldLedgers {
    private static final Map<Field, String> OF_RECORDS = Map.of(
            Field.CODE, "code",
            Field.KIND, "kind",
            Field.CATEGORY, "category",
            Field.CLASS_CODE, "classCode",
            Field.TITLE, "title",
            Field.DOCUMENT_NUMBER, "documentNumber",
            Field.PERIOD, "period",
            Field.SECURITY, "security");
    private static final Map<Field, String> OF_CATALOGUES = Map.of(
            Field.DATE_TEXT, "date",
            Field.PLACE, "place",
            Field.AUTHOR, "author",
            Field.KEPT_FROM, "keptFrom",
            Field.MATERIAL, "material",
            Field.REMARKS, "remarks");
    private static final Map<Field, String> OF_DESTRUCTIONS = Map.of(
            Field.DESTROYED_ON, "destroyedOn",
            Field.APPROVAL, "approval",
            Field.APPROVER, "approver",
            Field.SUPERVISORS, "supervisors");
    private static final Map<Field, String> OF_LOANS = Map.of(
            Field.CODE, "code",
            Field.READER_NUMBER, "employee",
            Field.READER, "reader",
            Field.READER_ORGANISATION, "organisation",
            Field.LENT_ON, "lentOn",
            Field.DUE_ON, "dueOn",
            Field.REMARKS, "note");
    private static final Map<Field, String> OF_STAFF = Map.of(
            Field.EMPLOYEE_NUMBER, "number",
            Field.EMPLOYEE_NAME, "name",
            Field.UNIT_CODE, "unit",
            Field.SUPERIOR, "superior",
            Field.ACCOUNT, "account",
            Field.POSTS, "posts",
            Field.SEX, "sex",
            Field.EDUCATION, "education");

    private static final Map<Field, String> OF_CUSTOMERS = Map.of(
            Field.CUSTOMER_NAME, "name",
            Field.ROMANISED_NAME, "romanisedName",
            Field.REGISTRATION, "registrationNumber",
            Field.PHONE, "phone",
            Field.ADDRESS, "address",
            Field.NATURE, "nature",
            Field.ROLE, "role",
            Field.CARD_NUMBER, "cardNo",
            Field.CUSTODIAN, "custodian",
            Field.SALESPERSON, "salesperson");
    private static final Map<Field, String> OF_TRADE = Map.of(
            Field.CUSTOMER_FILE, "customer",
            Field.DEALING, "kind",
            Field.INVOICE, "document",
            Field.GOODS, "goods",
            Field.DEALT_ON, "on",
            Field.PAY_BY, "dueOn");

    private OldLedgers() {}

    /**
     * The command of a file.
     *
     * @param body what all commands of files say
     */
    static ImportedCommand command(ListKind kind, ObjectNode body, ListReading list) {
        body.put("quarantined", list.badRows().size());
        ArrayNode rows = body.putArray("rows");
        for (OldRow row : list.oldRows()) {
            ObjectNode told = rows.addObject();
            told.put("row", row.row());
            if (kind.ofRecords()) {
                put(row, OF_RECORDS, told);
                told.put("year", Integer.parseInt(Objects.requireNonNull(row.value(Field.YEAR))));
                told.put("pieces", number(row.value(Field.PIECES), 1));
                pages(kind, row, told);
            }
            put(row, fields(kind), told);
            ofTheArchives(row, told);
            String amount = row.value(Field.AMOUNT);
            if (amount != null) {
                told.put("amount", new BigDecimal(amount));
            }
        }
        return switch (kind) {
            case VOLUME_CATALOGUE, ITEM_CATALOGUE -> {
                body.put("clocks", true);
                yield new ImportedCommand("custody", "MigrateHoldings", body);
            }
            case DESTRUCTION_REGISTER -> new ImportedCommand("retention", "TakeOverDestructions", body);
            case LOAN_BOOK -> {
                body.remove("from");
                yield new ImportedCommand("loans", "TakeOverLoans", body);
            }
            case STAFF_LIST -> {
                body.remove("from");
                yield new ImportedCommand("organisation", "TakeOverStaff", body);
            }
            case CUSTOMER_LIST -> {
                body.remove("from");
                yield new ImportedCommand("customers", "TakeOverCustomers", body);
            }
            case TRADE_LIST -> {
                body.remove("from");
                yield new ImportedCommand("customers", "TakeOverTrade", body);
            }
            case TRANSFER_LIST -> throw new IllegalArgumentException("a transfer list is no old ledger");
        };
    }

    private static Map<Field, String> fields(ListKind kind) {
        return switch (kind) {
            case VOLUME_CATALOGUE, ITEM_CATALOGUE -> OF_CATALOGUES;
            case DESTRUCTION_REGISTER -> OF_DESTRUCTIONS;
            case LOAN_BOOK -> OF_LOANS;
            case STAFF_LIST -> OF_STAFF;
            case CUSTOMER_LIST -> OF_CUSTOMERS;
            case TRADE_LIST -> OF_TRADE;
            case TRANSFER_LIST -> Map.of();
        };
    }

    /** Pages nobody has counted are left out of a catalogue, and stand as 0 on a destruction register. */
    private static void pages(ListKind kind, OldRow row, ObjectNode told) {
        int pages = number(row.value(Field.PAGES), 0);
        if (pages > 0 || kind == ListKind.DESTRUCTION_REGISTER) {
            told.put("pages", pages);
        }
    }

    /** What is no text on a staff list: whether somebody works in the archives full-time, and when he or she was born. */
    private static void ofTheArchives(OldRow row, ObjectNode told) {
        String fullTime = row.value(Field.EMPLOYMENT);
        if (fullTime != null) {
            told.put("fullTime", Boolean.parseBoolean(fullTime));
        }
        String born = row.value(Field.BIRTH_YEAR);
        if (born != null) {
            told.put("birthYear", Integer.parseInt(born));
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static void put(OldRow row, Map<Field, String> names, ObjectNode told) {
        names.forEach((field, name) -> {
            String value = row.value(field);
            if (value != null) {
                told.put(name, value);
            }
        });
    }
}
