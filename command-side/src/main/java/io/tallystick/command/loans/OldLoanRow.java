package io.tallystick.command.loans;

import io.tallystick.events.loans.UsePurpose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a loan book 借閱登記簿 that is still open.
 *
 * @param row the row of the file
 * @param code 檔號, as a catalogue brought it
 * @param employee the reader's number, where the reader is an employee
 * @param reader the reader's name, where it is nobody of the house: personal, sealed before it is stored
 * @param organisation where that reader comes from
 * @param lentOn the day it was lent
 * @param dueOn the day it is due back
 * @param note what the loan book says of the use
 */
public record OldLoanRow(
        int row,
        String code,
        @Nullable String employee,
        @Nullable String reader,
        @Nullable String organisation,
        LocalDate lentOn,
        LocalDate dueOn,
        @Nullable UsePurpose purpose,
        @Nullable String note) {}
