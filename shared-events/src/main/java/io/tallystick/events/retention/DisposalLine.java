package io.tallystick.events.retention;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a destruction register 銷毀清冊, and what stays of a unit that left the house.
 *
 * @param line its number, counted from 1
 * @param title 題名
 * @param year 年度
 * @param code 檔號
 * @param pieces 卷內文件件數
 * @param pages 卷內文件頁數
 * @param period 原期限
 * @param until the last day it was to be kept; absent where it is kept for ever, by another house from now on
 * @param keptYears 已保管年限: whole years from the end of its year to the day of the list
 * @param security 密級
 */
public record DisposalLine(
        int line,
        RecordId unit,
        CustodyUnitKind kind,
        String title,
        int year,
        @Nullable String code,
        int pieces,
        int pages,
        RetentionPeriod period,
        @Nullable LocalDate until,
        int keptYears,
        @Nullable String security) {}
