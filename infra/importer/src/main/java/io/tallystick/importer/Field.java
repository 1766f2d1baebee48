package io.tallystick.importer;

/**
 * The fields of lists: first those of a transfer list, in the order of the printed register (DA/T 42 7.8), each with how it is
 * used there. Which fields another kind of list has, {@link ListKind} says.
 */
public enum Field {
    /** 移交(接收)時間. */
    TRANSFER_TIME(Use.FACT),
    /** 移交部門. */
    DEPARTMENT(Use.FACT),
    /** 序號. */
    SEQUENCE(Use.OPTIONAL),
    /** 檔號. */
    CODE(Use.OPTIONAL),
    /** 題名. */
    TITLE(Use.REQUIRED),
    /** 年度. */
    YEAR(Use.REQUIRED),
    /** Dates as written, from which a year is derived when there is no column for it (I-47). */
    DATE_TEXT(Use.OPTIONAL),
    /** 文號/圖號. */
    DOCUMENT_NUMBER(Use.OPTIONAL),
    /** 頁數. */
    PAGES(Use.REQUIRED),
    /** 件數. */
    PIECES(Use.REQUIRED),
    /** 保管期限. */
    PERIOD(Use.REQUIRED),
    /** 密級. */
    SECURITY(Use.OPTIONAL),
    /** 完好狀況. */
    CONDITION(Use.OPTIONAL),
    /** 保管單位類型. */
    KIND(Use.REQUIRED),
    /** 檔案門類. */
    CATEGORY(Use.REQUIRED),
    /** 分類號. */
    CLASS_CODE(Use.REQUIRED),
    /** 備註. */
    REMARKS(Use.OPTIONAL),
    /** 責任者. */
    AUTHOR(Use.OTHER),
    /** 存放位置. */
    PLACE(Use.OTHER),
    /** 保管期限起算日: the day a period runs from, where that is not the end of the year. */
    KEPT_FROM(Use.OTHER),
    /** 借閱人. */
    READER(Use.OTHER),
    /** 借閱人工號. */
    READER_NUMBER(Use.OTHER),
    /** 借閱單位. */
    READER_ORGANISATION(Use.OTHER),
    /** 借出日期. */
    LENT_ON(Use.OTHER),
    /** 應還日期. */
    DUE_ON(Use.OTHER),
    /** 歸還日期: a line that has one is closed, and passed over. */
    RETURNED_ON(Use.OTHER),
    /** 銷毀日期. */
    DESTROYED_ON(Use.OTHER),
    /** 批准文號. */
    APPROVAL(Use.OTHER),
    /** 批准人. */
    APPROVER(Use.OTHER),
    /** 監銷人. */
    SUPERVISORS(Use.OTHER),
    /** 工號. */
    EMPLOYEE_NUMBER(Use.OTHER),
    /** 姓名. */
    EMPLOYEE_NAME(Use.OTHER),
    /** 部門代碼. */
    UNIT_CODE(Use.OTHER),
    /** 上級工號. */
    SUPERIOR(Use.OTHER),
    /** 登入名. */
    ACCOUNT(Use.OTHER),
    /** 崗位. */
    POSTS(Use.OTHER),
    /** 專職或兼職: said of who works in archives. */
    EMPLOYMENT(Use.OTHER),
    /** 性別. */
    SEX(Use.OTHER),
    /** 出生年. */
    BIRTH_YEAR(Use.OTHER),
    /** 客戶名稱. */
    CUSTOMER_NAME(Use.OTHER),
    /** 客戶外文名稱. */
    ROMANISED_NAME(Use.OTHER),
    /** 註冊號, 統一社會信用代碼. */
    REGISTRATION(Use.OTHER),
    /** 電話. */
    PHONE(Use.OTHER),
    /** 地址. */
    ADDRESS(Use.OTHER),
    /** 客戶性質: an ordinary company where there is none. */
    NATURE(Use.OTHER),
    /** 客戶角色: a dealer where there is none. */
    ROLE(Use.OTHER),
    /** 客戶卡號. */
    CARD_NUMBER(Use.OTHER),
    /** 檔案專人工號. */
    CUSTODIAN(Use.OTHER),
    /** 推銷員工號. */
    SALESPERSON(Use.OTHER),
    /** 客戶檔案號. */
    CUSTOMER_FILE(Use.OTHER),
    /** 銷售或回款. */
    DEALING(Use.OTHER),
    /** 單據號. */
    INVOICE(Use.OTHER),
    /** 商品類別. */
    GOODS(Use.OTHER),
    /** 金額. */
    AMOUNT(Use.OTHER),
    /** 交易日期. */
    DEALT_ON(Use.OTHER),
    /** 應付日期. */
    PAY_BY(Use.OTHER),
    /** 文化程度. */
    EDUCATION(Use.OTHER),
    /** 製成材料. */
    MATERIAL(Use.OTHER),
    /** 移交人簽名. */
    TRANSFEROR_SIGNATURE(Use.SIGNATURE),
    /** 接收人簽名. */
    RECEIVER_SIGNATURE(Use.SIGNATURE),
    /** 監交人. */
    WITNESS(Use.SIGNATURE),
    /** Why a row came back; written by us, passed over when read again. */
    REASON(Use.OURS);

    private final Use use;

    Field(Use use) {
        this.use = use;
    }

    /** Whether a line cannot be without it. */
    public boolean required() {
        return use == Use.REQUIRED;
    }

    /** Whether it says something about the whole list. */
    public boolean fact() {
        return use == Use.FACT;
    }

    /** Whether it is a signature on paper, which a file cannot give. */
    public boolean signature() {
        return use == Use.SIGNATURE;
    }

    /** Whether it belongs to lists other than transfer lists. */
    public boolean other() {
        return use == Use.OTHER;
    }

    private enum Use {
        REQUIRED,
        OPTIONAL,
        FACT,
        SIGNATURE,
        /** Of lists other than transfer lists; {@link ListKind} says which. */
        OTHER,
        OURS
    }
}
