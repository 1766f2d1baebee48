package io.tallystick.events.custody.store;

/** What must not be done in the archives room (I-9, I-10, I-11). */
public enum ViolationKind {
    SMOKING,
    NAKED_FLAME,
    FLAMMABLE_GOODS,
    EXPLOSIVE_GOODS,
    APPLIANCE,
    FOOD_OR_DRINK,
    UNESCORTED_VISITOR,
    OTHER
}
