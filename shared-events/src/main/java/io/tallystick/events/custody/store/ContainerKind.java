package io.tallystick.events.custody.store;

/** Containers 裝具 other than fixed shelves (I-15). */
public enum ContainerKind {
    /** 檔案盒. */
    ARCHIVE_BOX,
    /** 檔案櫃. */
    CABINET,
    /** 抽屜. */
    DRAWER,
    /** 圖櫃. */
    MAP_CASE,
    /** 片盒. */
    FILM_CAN,
    /** 箱. */
    CRATE
}
