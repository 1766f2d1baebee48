package io.tallystick.importer.table;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Reason;
import io.tallystick.importer.SafeXml;
import io.tallystick.importer.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes through a workbook once before it is read, because the reading library believes what the file says: it would
 * make as many columns as a cell's address claims, and as many strings as an index asks for.
 */
final class WorkbookInspection {
    private static final String CONTENT_TYPES = "[content_types].xml";

    private final Limits limits;
    private final MeasuredParts unpacking;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, SheetFacts> sheets = new HashMap<>();
    private boolean styled;
    private int strings;

    private WorkbookInspection(ZipFile zip, Limits limits) {
        this.limits = limits;
        this.unpacking = new MeasuredParts(zip, limits);
    }

    /**
     * Inspects a file that begins like a ZIP archive.
     *
     * @throws UnreadableFile if it is none, holds no workbook, or passes a limit
     */
    static WorkbookInspection of(byte[] bytes, Limits limits) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            WorkbookInspection inspection = new WorkbookInspection(zip, limits);
            inspection.list(zip);
            inspection.inspect();
            return inspection;
        } catch (UnreadableFile e) {
            throw e;
        } catch (XMLStreamException e) {
            throw new UnreadableFile(e, Reason.FILE_WORKBOOK_BROKEN);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(e, Reason.FILE_ZIP_BROKEN);
        }
    }

    /** Whether there is a table of cell styles. */
    boolean styled() {
        return styled;
    }

    /** What was counted in the sheet with this relationship id. */
    SheetFacts sheet(String relationship) {
        SheetFacts facts = sheets.get(targets.getOrDefault(relationship, ""));
        if (facts == null) {
            throw new UnreadableFile(Reason.FILE_WORKBOOK_BROKEN);
        }
        return facts;
    }

    private void list(ZipFile zip) {
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (parts.put(name(entry.getName()), entry) != null) {
                throw new UnreadableFile(Reason.FILE_ZIP_LIMIT, "duplicate", entry.getName());
            }
            if (parts.size() > limits.zipEntries()) {
                throw new UnreadableFile(Reason.FILE_ZIP_LIMIT, "entries", limits.zipEntries());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFile(Reason.FILE_ENCRYPTED);
            }
        }
        if (!parts.containsKey(CONTENT_TYPES)) {
            throw new UnreadableFile(Reason.FILE_ZIP_OTHER);
        }
    }

    private void inspect() throws IOException, XMLStreamException {
        for (Map.Entry<String, ZipArchiveEntry> part : parts.entrySet()) {
            roots.put(part.getKey(), root(part.getValue()));
        }
        if (!roots.containsValue("workbook")) {
            throw new UnreadableFile(Reason.FILE_ZIP_OTHER);
        }
        for (Map.Entry<String, String> part : roots.entrySet()) {
            switch (part.getValue()) {
                case "sst" -> strings = Math.max(strings, strings(part.getKey()));
                case "Types" -> elements(part.getKey(), this::contentType);
                case "Relationships" -> elements(part.getKey(), xml -> relationship(part.getKey(), xml));
                default -> {}
            }
        }
        for (Map.Entry<String, String> part : roots.entrySet()) {
            switch (part.getValue()) {
                case "worksheet" -> sheets.put(part.getKey(), inspected(part.getKey()));
                case "sst", "Types", "Relationships" -> {}
                default -> measure(part.getKey());
            }
        }
    }

    private SheetFacts inspected(String part) throws IOException, XMLStreamException {
        SheetCounting counting = new SheetCounting(limits, strings);
        try (InputStream in = unpacking.open(entry(part), false)) {
            XMLStreamReader xml = SafeXml.read(in, limits);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    counting.element(xml);
                }
            }
        }
        return counting.facts();
    }

    private int strings(String part) throws IOException, XMLStreamException {
        int[] count = new int[1];
        elements(part, xml -> count[0] += "si".equals(xml.getLocalName()) ? 1 : 0);
        return count[0];
    }

    private void contentType(XMLStreamReader xml) {
        String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
        String part = name(String.valueOf(xml.getAttributeValue(null, "PartName")));
        styled |= type.endsWith("spreadsheetml.styles+xml");
        boolean hidden =
                type.endsWith("sharedStrings+xml") && parts.containsKey(part) && !"sst".equals(roots.get(part));
        if (hidden) {
            throw new UnreadableFile(Reason.FILE_WORKBOOK_BROKEN);
        }
    }

    private void relationship(String part, XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        int folder = part.indexOf("_rels/workbook");
        if (folder >= 0 && id != null && target != null) {
            targets.put(id, name(target.startsWith("/") ? target : part.substring(0, folder) + target));
        }
    }

    private void elements(String part, Consumer<XMLStreamReader> each) throws IOException, XMLStreamException {
        try (InputStream in = unpacking.open(entry(part), "sst".equals(roots.get(part)))) {
            XMLStreamReader xml = SafeXml.read(in, limits);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    each.accept(xml);
                }
            }
        }
    }

    /** The name of a part's first element, or nothing where it is no XML. */
    private String root(ZipArchiveEntry part) throws IOException {
        try (InputStream in = unpacking.open(part, false)) {
            XMLStreamReader xml = SafeXml.read(in, limits);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "";
        }
    }

    private void measure(String part) throws IOException {
        try (InputStream in = unpacking.open(entry(part), false)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private ZipArchiveEntry entry(String part) {
        ZipArchiveEntry entry = parts.get(part);
        if (entry == null) {
            throw new UnreadableFile(Reason.FILE_ZIP_BROKEN);
        }
        return entry;
    }

    private static String name(String part) {
        return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
    }
}
