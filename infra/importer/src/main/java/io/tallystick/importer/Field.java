package io.tallystick.importer;

/** The fields of a transfer list, in the order of the printed register (DA/T 42 7.8), each with how it is used. */
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

    private enum Use {
        REQUIRED,
        OPTIONAL,
        FACT,
        SIGNATURE,
        OURS
    }
}
