package io.tallystick.events.custody;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a transfer list 移交清冊.
 *
 * @param line its number, counted from 1
 * @param unit the custody unit
 * @param code 檔號 as far as known
 * @param title 題名
 * @param year 年度
 * @param documentNumber 文號/圖號
 * @param pages 頁數
 * @param pieces 件數
 * @param period 保管期限
 * @param security 密級
 * @param condition 完好狀況
 * @param remarks 備註
 */
public record ListLine(
        int line,
        RecordId unit,
        @Nullable String code,
        CustodyUnitKind kind,
        String title,
        int year,
        @Nullable String documentNumber,
        int pages,
        int pieces,
        RetentionPeriod period,
        @Nullable String security,
        @Nullable String condition,
        @Nullable String remarks) {}
