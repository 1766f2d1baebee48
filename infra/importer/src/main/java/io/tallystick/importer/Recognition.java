package io.tallystick.importer;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds out what a file is by its first bytes; says what it is instead when it is nothing that is read. */
final class Recognition {
    private static final String EAD2002 = "urn:isbn:1-931666-22-9";
    private static final String EAD3 = "http://ead3.archivists.org/schema/";
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"]).*", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);
    private static final int HEAD = 4096;

    /** First bytes, in Latin-1, of what people send by mistake. */
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF", "PDF",
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "GIF8", "GIF",
            "\u001f\u008b", "GZIP",
            "Rar!", "RAR",
            "7z\u00bc\u00af", "7Z",
            "{\\rtf", "RTF",
            "II*\u0000", "TIFF",
            "MM\u0000*", "TIFF");

    private Recognition() {}

    static FileFormat of(byte[] bytes, Limits limits) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return FileFormat.XLSX;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw compoundFile(bytes);
        }
        Optional<String> other = OTHERS.entrySet().stream()
                .filter(e -> head.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isPresent()) {
            throw new UnreadableFile(Reason.FILE_OTHER_FORMAT, other.get());
        }
        return text(bytes, limits);
    }

    private static FileFormat text(byte[] bytes, Limits limits) {
        Charset charset = ByteOrderMark.of(bytes).map(ByteOrderMark::charset).orElse(StandardCharsets.ISO_8859_1);
        int from = ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
        String head = new String(bytes, from, Math.min(bytes.length - from, HEAD), charset).stripLeading();
        if (head.isEmpty() && new String(bytes, from, bytes.length - from, charset).isBlank()) {
            throw new UnreadableFile(Reason.FILE_EMPTY);
        }
        if (HTML.matcher(head.toLowerCase(Locale.ROOT)).matches()) {
            throw new UnreadableFile(Reason.FILE_HTML);
        }
        if (head.startsWith("<")) {
            return xml(bytes, limits);
        }
        if (JSON.matcher(head).matches()) {
            throw new UnreadableFile(Reason.FILE_OTHER_FORMAT, "JSON");
        }
        if (head.indexOf('\0') >= 0) {
            throw new UnreadableFile(Reason.FILE_BINARY);
        }
        return FileFormat.CSV;
    }

    private static FileFormat xml(byte[] bytes, Limits limits) {
        try {
            XMLStreamReader xml = SafeXml.read(new ByteArrayInputStream(bytes), limits);
            if (!toStart(xml)) {
                throw new UnreadableFile(Reason.FILE_XML_BROKEN, 1, 1);
            }
            if (!"ead".equals(xml.getLocalName())) {
                boolean html = "html".equalsIgnoreCase(xml.getLocalName());
                throw html ? new UnreadableFile(Reason.FILE_HTML) : other(xml);
            }
            String namespace = xml.getNamespaceURI();
            if (EAD3.equals(namespace)) {
                return FileFormat.EAD3;
            }
            if (EAD2002.equals(namespace)) {
                return FileFormat.EAD2002;
            }
            if (namespace != null && !namespace.isEmpty()) {
                throw other(xml);
            }
            return toStart(xml) && "control".equals(xml.getLocalName()) ? FileFormat.EAD3 : FileFormat.EAD2002;
        } catch (XMLStreamException e) {
            throw SafeXml.broken(e, limits);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableFile(e, Reason.FILE_XML_BROKEN, "?", "?");
        }
    }

    private static UnreadableFile other(XMLStreamReader xml) {
        return new UnreadableFile(Reason.FILE_XML_OTHER, xml.getName());
    }

    private static boolean toStart(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Old workbooks and encrypted new ones are both compound files; the name of a stream inside tells them apart. */
    private static UnreadableFile compoundFile(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean encrypted = text.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        return new UnreadableFile(encrypted ? Reason.FILE_ENCRYPTED : Reason.FILE_XLS);
    }
}
