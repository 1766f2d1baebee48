package io.tallystick.importer.ead;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Reason;
import io.tallystick.importer.SafeXml;
import io.tallystick.importer.UnreadableFile;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a finding aid that say what a unit is; EAD 2002 and EAD3 differ in few of them. */
final class EadElements {
    private static final Pattern COMPONENT = Pattern.compile("c(0[1-9]|1[0-2])?");
    private static final Pattern BARCODE = Pattern.compile("\\[([^\\]]{4,64})\\]");
    private static final Set<String> PARAGRAPHS = Set.of("p", "head", "lb", "item", "part", "extent", "physfacet");

    private final XMLStreamReader xml;
    private final Limits limits;

    EadElements(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    static boolean component(String element) {
        return COMPONENT.matcher(element).matches();
    }

    /** Takes in the element the reader stands on; leaves it standing on its end, where it is one we know. */
    void into(Description unit, String parent) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "unittitle" -> {
                String title = text(unit);
                unit.title = unit.title == null && !title.isEmpty() ? title : unit.title;
            }
            case "unitid" -> code(unit);
            case "unitdate" -> {
                String normal = attribute("normal");
                unit.date(text(unit), normal);
            }
            case "unitdatestructured" -> structuredDate(unit);
            case "container" -> container(unit);
            case "physdesc" -> physicalDescription(unit);
            case "physdescstructured" -> structuredExtent(unit);
            case "origination" -> {
                String maker = text(unit);
                unit.origination = unit.origination == null ? maker : unit.origination + "; " + maker;
            }
            case "accessrestrict" -> {
                if (!"did".equals(parent)) {
                    unit.access = afterHead(unit);
                }
            }
            default -> {}
        }
    }

    private void code(Description unit) throws XMLStreamException {
        String type = attribute("type");
        String localType = attribute("localtype");
        String code = text(unit);
        boolean address = contains(type, "uri") || contains(localType, "uri") || contains(type, "ark");
        if (!address && unit.code == null && !code.isEmpty()) {
            unit.code = code;
        }
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.contains(part);
    }

    private void container(Description unit) throws XMLStreamException {
        String type = attribute("type") == null ? attribute("localtype") : attribute("type");
        String label = attribute("label");
        Matcher barcode = BARCODE.matcher(label == null ? "" : label);
        String found = barcode.find() ? barcode.group(1) : null;
        String value = text(unit);
        if (!value.isEmpty()) {
            unit.containers.add(new Container(type, value, found));
        }
    }

    private void physicalDescription(Description unit) throws XMLStreamException {
        StringBuilder whole = new StringBuilder();
        boolean extent = false;
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if ("extent".equals(xml.getLocalName())) {
                        String text = text(unit);
                        if (!text.isEmpty()) {
                            unit.extents.add(Extent.of(text));
                            extent = true;
                        }
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(whole);
                default -> {}
            }
        }
        String text = plain(whole);
        if (!extent && !text.isEmpty()) {
            unit.extents.add(Extent.of(text));
        }
    }

    private void structuredExtent(Description unit) throws XMLStreamException {
        String quantity = "";
        String type = "";
        while (!(next() == XMLStreamConstants.END_ELEMENT && "physdescstructured".equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "quantity".equals(xml.getLocalName())) {
                quantity = text(unit);
            } else if (xml.isStartElement() && "unittype".equals(xml.getLocalName())) {
                type = text(unit);
            }
        }
        if (!quantity.isEmpty()) {
            unit.extents.add(Extent.of(quantity, type));
        }
    }

    private void structuredDate(Description unit) throws XMLStreamException {
        StringBuilder dates = new StringBuilder();
        StringBuilder normal = new StringBuilder();
        while (!(next() == XMLStreamConstants.END_ELEMENT && "unitdatestructured".equals(xml.getLocalName()))) {
            if (xml.isStartElement()
                    && Set.of("fromdate", "todate", "datesingle").contains(xml.getLocalName())) {
                String standard = attribute("standarddate");
                normal.append(normal.isEmpty() || standard == null ? "" : "/").append(standard == null ? "" : standard);
                String text = text(unit);
                dates.append(dates.isEmpty() ? "" : " - ").append(text);
            }
        }
        if (unit.dateText() == null) {
            unit.date(dates.toString(), normal.isEmpty() ? null : normal.toString());
        } else if (!normal.isEmpty()) {
            unit.date("", normal.toString());
        }
    }

    private String afterHead(Description unit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if ("head".equals(xml.getLocalName())) {
                        String ignored = text(unit);
                        text.append(ignored.isEmpty() ? "" : " ");
                    } else {
                        depth++;
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                default -> {}
            }
        }
        return plain(text);
    }

    /** All text below the element, with single spaces; dates inside a title belong to the unit too. */
    private String text(Description unit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int dateFrom = -1;
        String normal = null;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (PARAGRAPHS.contains(xml.getLocalName())) {
                        text.append(' ');
                    }
                    if ("unitdate".equals(xml.getLocalName())) {
                        dateFrom = text.length();
                        normal = attribute("normal");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > 0 && dateFrom >= 0 && "unitdate".equals(xml.getLocalName())) {
                        unit.date(plain(text.substring(dateFrom)), normal);
                        dateFrom = -1;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                default -> {}
            }
        }
        return plain(text);
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > limits.textLength()) {
            throw new UnreadableFile(Reason.FILE_XML_LIMIT, "text", limits.textLength());
        }
        text.append(xml.getText());
    }

    private int next() throws XMLStreamException {
        return SafeXml.next(xml);
    }

    private @Nullable String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String plain(CharSequence text) {
        return text.toString().replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}
