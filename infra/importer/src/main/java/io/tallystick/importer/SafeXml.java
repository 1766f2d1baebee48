package io.tallystick.importer;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read without trusting it: a document type is passed over unread, nothing outside the file is ever opened. */
public final class SafeXml {
    private SafeXml() {}

    /** A reader of the stream; the platform's own parser, so that no library on the class path changes what is safe. */
    public static XMLStreamReader read(InputStream stream, Limits limits) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.xmlDepth()));
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("outside the file: " + systemId);
        });
        return factory.createXMLStreamReader(stream);
    }

    /**
     * The next event.
     *
     * @throws UnreadableFile if the file uses an entity of its own, which is never resolved and must not be lost either
     */
    public static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile(Reason.FILE_XML_ENTITY, xml.getLocalName());
        }
        return event;
    }

    /** The answer to a parser's complaint. */
    public static UnreadableFile broken(XMLStreamException e, Limits limits) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (message.contains("JAXP00010006") || message.contains("maxElementDepth")) {
            return new UnreadableFile(e, Reason.FILE_XML_LIMIT, "depth", limits.xmlDepth());
        }
        if (message.contains("JAXP0001")) {
            return new UnreadableFile(e, Reason.FILE_XML_LIMIT, "size", "");
        }
        if (lower.contains("entity") && (lower.contains("referenced") || lower.contains("outside the file"))) {
            return new UnreadableFile(e, Reason.FILE_XML_ENTITY, "");
        }
        Location where = e.getLocation();
        return where == null
                ? new UnreadableFile(e, Reason.FILE_XML_BROKEN, "?", "?")
                : new UnreadableFile(e, Reason.FILE_XML_BROKEN, where.getLineNumber(), where.getColumnNumber());
    }
}
