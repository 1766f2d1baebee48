package io.tallystick.events.custody.store;

/** Kinds of equipment 設備 (I-15); electrical ones stand on an allow-list by zone, or not at all (I-11, VI-8). */
public enum EquipmentKind {
    CLIMATE_CONTROL(true),
    DEHUMIDIFIER(true),
    SMOKE_DETECTION(true),
    LIGHTING(true),
    CLIMATE_SENSOR(true),
    READER_COMPUTER(true),
    COMPUTER(true),
    PRINTER(true),
    SCANNER(true),
    HEATER(true),
    KETTLE(true),
    OTHER_APPLIANCE(true),
    FIRE_EXTINGUISHER(false),
    HYGROMETER(false),
    TROLLEY(false),
    LADDER(false),
    FURNITURE(false);

    private final boolean electrical;

    EquipmentKind(boolean electrical) {
        this.electrical = electrical;
    }

    /** Whether it is 電器 in the sense of I-11. */
    public boolean electrical() {
        return electrical;
    }
}
