package io.tallystick.app.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small documents as an office scanner would deliver them: one page of PDF, the same bytes every time. */
final class Scans {
    private Scans() {}

    /** A page with a title and some lines; letters of ASCII only, which every reader has a font for. */
    static byte[] page(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 18 Tf 60 770 Td (")
                .append(escaped(title))
                .append(") Tj /F1 11 Tf");
        lines.forEach(line -> text.append(" 0 -24 Td (").append(escaped(line)).append(") Tj"));
        text.append(" ET\n");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        return text.replaceAll("[^ -~]", "").strip().replaceAll("([()\\\\])", "\\\\$1");
    }
}
