package io.tallystick.importer;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * Prints how many lines a second are read and checked, by the clock and by the processor time of the reading thread (the
 * clock alone says little on a shared machine); a program to run by hand, not a test.
 */
final class ReadingSpeed {
    private static final int LINES = 150_000;

    private ReadingSpeed() {}

    public static void main(String[] args) {
        StringBuilder text = new StringBuilder("序号,档号,题名,年度,文号,页数,件数,保管期限,保管单位类型,门类,分类号,备注\n");
        for (int i = 1; i <= LINES; i++) {
            text.append(i)
                    .append(",Z109-")
                    .append(i)
                    .append(",关于档案工作的通知 ")
                    .append(i)
                    .append(",2024,文")
                    .append(i)
                    .append(",12,1,D30,案卷,WS,KFB,\"备注, 第")
                    .append(i)
                    .append("号\"\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int run = 1; run <= 4; run++) {
            long begin = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int lines = Files.read(Files.upload(bytes), Files.STRICT).lines().size();
            double seconds = (System.nanoTime() - begin) / 1e9;
            double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    "run %d: %,d lines, %,.0f lines/s by the clock, %,.0f by processor time%n",
                    run, lines, lines / seconds, lines / busy);
        }
    }
}
