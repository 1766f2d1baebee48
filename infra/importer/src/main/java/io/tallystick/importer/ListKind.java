package io.tallystick.importer;

import static io.tallystick.importer.Field.ACCOUNT;
import static io.tallystick.importer.Field.ADDRESS;
import static io.tallystick.importer.Field.AMOUNT;
import static io.tallystick.importer.Field.APPROVAL;
import static io.tallystick.importer.Field.APPROVER;
import static io.tallystick.importer.Field.AUTHOR;
import static io.tallystick.importer.Field.BIRTH_YEAR;
import static io.tallystick.importer.Field.CARD_NUMBER;
import static io.tallystick.importer.Field.CATEGORY;
import static io.tallystick.importer.Field.CLASS_CODE;
import static io.tallystick.importer.Field.CODE;
import static io.tallystick.importer.Field.CUSTODIAN;
import static io.tallystick.importer.Field.CUSTOMER_FILE;
import static io.tallystick.importer.Field.CUSTOMER_NAME;
import static io.tallystick.importer.Field.DATE_TEXT;
import static io.tallystick.importer.Field.DEALING;
import static io.tallystick.importer.Field.DEALT_ON;
import static io.tallystick.importer.Field.DESTROYED_ON;
import static io.tallystick.importer.Field.DOCUMENT_NUMBER;
import static io.tallystick.importer.Field.DUE_ON;
import static io.tallystick.importer.Field.EDUCATION;
import static io.tallystick.importer.Field.EMPLOYEE_NAME;
import static io.tallystick.importer.Field.EMPLOYEE_NUMBER;
import static io.tallystick.importer.Field.EMPLOYMENT;
import static io.tallystick.importer.Field.GOODS;
import static io.tallystick.importer.Field.INVOICE;
import static io.tallystick.importer.Field.KEPT_FROM;
import static io.tallystick.importer.Field.KIND;
import static io.tallystick.importer.Field.LENT_ON;
import static io.tallystick.importer.Field.MATERIAL;
import static io.tallystick.importer.Field.NATURE;
import static io.tallystick.importer.Field.PAGES;
import static io.tallystick.importer.Field.PAY_BY;
import static io.tallystick.importer.Field.PERIOD;
import static io.tallystick.importer.Field.PHONE;
import static io.tallystick.importer.Field.PIECES;
import static io.tallystick.importer.Field.PLACE;
import static io.tallystick.importer.Field.POSTS;
import static io.tallystick.importer.Field.READER;
import static io.tallystick.importer.Field.READER_NUMBER;
import static io.tallystick.importer.Field.READER_ORGANISATION;
import static io.tallystick.importer.Field.REGISTRATION;
import static io.tallystick.importer.Field.REMARKS;
import static io.tallystick.importer.Field.RETURNED_ON;
import static io.tallystick.importer.Field.ROLE;
import static io.tallystick.importer.Field.ROMANISED_NAME;
import static io.tallystick.importer.Field.SALESPERSON;
import static io.tallystick.importer.Field.SECURITY;
import static io.tallystick.importer.Field.SEQUENCE;
import static io.tallystick.importer.Field.SEX;
import static io.tallystick.importer.Field.SUPERIOR;
import static io.tallystick.importer.Field.SUPERVISORS;
import static io.tallystick.importer.Field.TITLE;
import static io.tallystick.importer.Field.UNIT_CODE;
import static io.tallystick.importer.Field.YEAR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of lists that are read, each with its columns in the order of the printed register. */
public enum ListKind {
    /** 移交清冊. */
    TRANSFER_LIST(
            Arrays.stream(Field.values())
                    .filter(f -> !f.fact() && !f.signature() && !f.other() && f != Field.REASON)
                    .toList(),
            EnumSet.of(TITLE, YEAR, PAGES, PIECES, PERIOD, KIND, CATEGORY, CLASS_CODE)),
    /** 案卷目錄, of volumes that are in custody. */
    VOLUME_CATALOGUE(
            List.of(
                    SEQUENCE,
                    CODE,
                    TITLE,
                    YEAR,
                    DATE_TEXT,
                    AUTHOR,
                    PIECES,
                    PAGES,
                    PERIOD,
                    KEPT_FROM,
                    SECURITY,
                    KIND,
                    CATEGORY,
                    CLASS_CODE,
                    MATERIAL,
                    PLACE,
                    REMARKS),
            EnumSet.of(TITLE, YEAR, PERIOD, KIND, CATEGORY, CLASS_CODE)),
    /** 歸檔文件目錄, of items that are in custody: its nine columns, and what the ledger asks for besides. */
    ITEM_CATALOGUE(
            List.of(
                    SEQUENCE,
                    CODE,
                    DOCUMENT_NUMBER,
                    AUTHOR,
                    TITLE,
                    DATE_TEXT,
                    SECURITY,
                    PAGES,
                    REMARKS,
                    YEAR,
                    PERIOD,
                    KEPT_FROM,
                    PIECES,
                    KIND,
                    CATEGORY,
                    CLASS_CODE,
                    MATERIAL,
                    PLACE),
            EnumSet.of(TITLE, YEAR, PERIOD, KIND, CATEGORY, CLASS_CODE)),
    /** 借閱登記簿: the lines that are open are taken. */
    LOAN_BOOK(
            List.of(SEQUENCE, CODE, READER_NUMBER, READER, READER_ORGANISATION, LENT_ON, DUE_ON, RETURNED_ON, REMARKS),
            EnumSet.of(CODE, LENT_ON, DUE_ON)),
    /** 銷毀清冊. */
    DESTRUCTION_REGISTER(
            List.of(
                    SEQUENCE,
                    CODE,
                    TITLE,
                    YEAR,
                    DATE_TEXT,
                    DOCUMENT_NUMBER,
                    PIECES,
                    PAGES,
                    PERIOD,
                    SECURITY,
                    KIND,
                    CATEGORY,
                    CLASS_CODE,
                    DESTROYED_ON,
                    APPROVAL,
                    APPROVER,
                    SUPERVISORS,
                    REMARKS),
            EnumSet.of(TITLE, YEAR, PERIOD, KIND, CATEGORY, CLASS_CODE, DESTROYED_ON)),
    /** 人員名冊. */
    STAFF_LIST(
            List.of(
                    SEQUENCE,
                    EMPLOYEE_NUMBER,
                    EMPLOYEE_NAME,
                    UNIT_CODE,
                    POSTS,
                    SUPERIOR,
                    ACCOUNT,
                    EMPLOYMENT,
                    SEX,
                    BIRTH_YEAR,
                    EDUCATION),
            EnumSet.of(EMPLOYEE_NUMBER, EMPLOYEE_NAME, UNIT_CODE)),
    /** 客戶一覽表. */
    CUSTOMER_LIST(
            List.of(
                    SEQUENCE,
                    CUSTOMER_NAME,
                    ROMANISED_NAME,
                    REGISTRATION,
                    PHONE,
                    ADDRESS,
                    NATURE,
                    ROLE,
                    CARD_NUMBER,
                    CUSTODIAN,
                    SALESPERSON),
            EnumSet.of(CUSTOMER_NAME)),
    /** 銷售與回款清單. */
    TRADE_LIST(
            List.of(SEQUENCE, CUSTOMER_FILE, DEALING, INVOICE, GOODS, AMOUNT, DEALT_ON, PAY_BY),
            EnumSet.of(CUSTOMER_FILE, DEALING, INVOICE, AMOUNT, DEALT_ON));

    @SuppressWarnings("ImmutableEnumChecker") // neither can be changed
    private final List<Field> columns;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Field> required;

    ListKind(List<Field> columns, Set<Field> required) {
        this.columns = List.copyOf(columns);
        this.required = Set.copyOf(required);
    }

    /** Its columns, in the order of the register. */
    public List<Field> columns() {
        return columns;
    }

    /** Whether a row cannot be without the field. */
    public boolean requires(Field field) {
        return required.contains(field);
    }

    /** Whether it is a ledger kept before this one, which is taken as it stands: with gaps, duplicates, uncounted pages. */
    public boolean old() {
        return this != TRANSFER_LIST;
    }

    /** Whether its rows describe records. */
    public boolean ofRecords() {
        return this != LOAN_BOOK && this != STAFF_LIST && !ofCustomers();
    }

    /** Whether its rows are of customers. */
    public boolean ofCustomers() {
        return this == CUSTOMER_LIST || this == TRADE_LIST;
    }

    /** Whether a column of a file can mean the field; a transfer list says more than a row needs. */
    public boolean knows(Field field) {
        return this == TRANSFER_LIST ? !field.other() : columns.contains(field) || field == Field.REASON;
    }
}
