package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.importer.sensor.SensorFile;
import io.tallystick.importer.sensor.SensorFile.BadRow;
import io.tallystick.importer.table.ReadOptions;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Files as climate loggers write them. */
class SensorFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static SensorFile read(String text, Charset charset) {
        return SensorFile.read(
                Upload.of("logger.csv", text.getBytes(charset), Limits.USUAL), ReadOptions.DETECT, SHANGHAI);
    }

    private static ClimateReading reading(String at, String celsius, String humidity, String sensor) {
        return new ClimateReading(
                Instant.parse(at), new BigDecimal(celsius), new BigDecimal(humidity), sensor.isEmpty() ? null : sensor);
    }

    @Test
    void a_loggers_file_is_read_in_the_houses_time() {
        SensorFile file = read(
                "Timestamp,Temperature (°C),RH (%),Device\r\n2026-03-01 08:00:00,20.34,55.1,T1\r\n2026-03-01T00:10:00Z,20.4,55,T1\r\n",
                StandardCharsets.UTF_8);
        assertThat(file.readings())
                .containsExactly(
                        reading("2026-03-01T00:00:00Z", "20.3", "55.1", "T1"),
                        reading("2026-03-01T00:10:00Z", "20.4", "55.0", "T1"));
        assertThat(file.bad()).isEmpty();
        assertThat(file.source().sha256()).hasSize(64);
    }

    @Test
    void chinese_names_encodings_and_two_columns_for_day_and_time_are_read() {
        SensorFile file = read("日期,时间,温度(℃),相对湿度(%)\r\n2026/3/1,8:05,19.9℃,49%\r\n", Charset.forName("GB18030"));
        assertThat(file.readings()).containsExactly(reading("2026-03-01T00:05:00Z", "19.9", "49", ""));
    }

    @Test
    void a_comma_is_a_decimal_point_where_semicolons_separate() {
        SensorFile file = read("Time;Temp;Humidity\n2026-03-01 08:00;-1,5;80,25\n", StandardCharsets.UTF_8);
        assertThat(file.readings()).containsExactly(reading("2026-03-01T00:00:00Z", "-1.5", "80.3", ""));
    }

    @Test
    void what_is_no_reading_is_named_by_row_and_column() {
        SensorFile file = read("""
                time,temperature,humidity
                2026-03-01 08:00,20,50
                01/03/2026 09:00,20,50
                2026-02-30 10:00,20,50
                2026-03-01 11:00,---,50
                2026-03-01 12:00,20,120
                """, StandardCharsets.UTF_8);
        assertThat(file.readings()).hasSize(1);
        assertThat(file.bad())
                .containsExactly(
                        new BadRow(3, Reason.SENSOR_NOT_TIME, "01/03/2026 09:00"),
                        new BadRow(4, Reason.SENSOR_NOT_TIME, "2026-02-30 10:00"),
                        new BadRow(5, Reason.SENSOR_NOT_CELSIUS, "---"),
                        new BadRow(6, Reason.SENSOR_IMPOSSIBLE, "20 120"));
        assertThat(file.bad().getFirst().text(Locale.ENGLISH)).isEqualTo("Row 3: “01/03/2026 09:00” is no time.");
        assertThat(file.bad().getLast().text(Locale.SIMPLIFIED_CHINESE)).startsWith("第 6 行：20 120");
    }

    @Test
    void a_file_without_humidity_is_no_sensors_file() {
        assertThatThrownBy(() -> read("time,temperature\n2026-03-01 08:00,20\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("relative humidity")
                .hasMessageNotContaining("{0}");
    }
}
