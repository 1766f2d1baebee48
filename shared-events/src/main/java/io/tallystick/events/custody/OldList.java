package io.tallystick.events.custody;

/** The ledgers an archives room has kept before this one. */
public enum OldList {
    /** A catalogue or finding aid of what is in custody: 案卷目錄, 歸檔文件目錄. */
    CATALOGUE,
    /** Files that are with readers: 借閱登記簿. */
    LOAN_BOOK,
    /** What was destroyed: 銷毀清冊. */
    DESTRUCTION_REGISTER,
    /** Who works in the house: 人員名冊. */
    STAFF_LIST,
    /** The customers of a department: 客戶一覽表. */
    CUSTOMER_LIST,
    /** What was sold and paid: 銷售與回款清單. */
    TRADE_LIST
}
