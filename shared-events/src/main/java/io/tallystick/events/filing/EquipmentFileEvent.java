package io.tallystick.events.filing;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;

/** The file of a piece of equipment 設備檔案, from its papers to its disposal (I-23). */
public sealed interface EquipmentFileEvent extends DomainEvent {

    /**
     * Opened for a piece of equipment.
     *
     * @param number the house's number of the equipment
     * @param unit the department that answers for it
     */
    record EquipmentFileOpened(
            RecordId file, String number, String name, String model, RecordId fonds, RecordId unit, Signature by)
            implements EquipmentFileEvent {}

    /**
     * A document about the equipment was filed.
     *
     * @param unit the custody unit it is in
     * @param item its number in the unit
     * @param acceptance whether it belongs to installation, commissioning and acceptance
     */
    record EquipmentPaperFiled(RecordId file, RecordId unit, int item, String scopeClass, boolean acceptance)
            implements EquipmentFileEvent {}

    /**
     * The equipment left the house.
     *
     * @param disposal how, by the house's list: scrapped, sold, lost, transferred …
     * @param basis the record that shows it, for example the number of the scrapping order
     */
    record EquipmentDisposed(RecordId file, String disposal, LocalDate on, String basis, Signature by)
            implements EquipmentFileEvent {}

    /** Nothing more is filed in it. */
    record EquipmentFileClosed(RecordId file, Signature by) implements EquipmentFileEvent {}
}
