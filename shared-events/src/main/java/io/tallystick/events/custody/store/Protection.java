package io.tallystick.events.custody.store;

/** What a room protects its holdings from (I-7). Which of them an inspection judges is the parameter {@code protections}. */
public enum Protection {
    /** 防盜. */
    THEFT,
    /** 防火. */
    FIRE,
    /** 防潮. */
    DAMP,
    /** 防塵. */
    DUST,
    /** 防失密. */
    DISCLOSURE,
    /** 防光. */
    LIGHT,
    /** 防高溫. */
    HEAT,
    /** 防鼠. */
    RODENTS,
    /** 防蟲. */
    INSECTS,
    /** 防水. */
    WATER,
    /** 防污染. */
    POLLUTION
}
