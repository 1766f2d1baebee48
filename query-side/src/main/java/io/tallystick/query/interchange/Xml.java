package io.tallystick.query.interchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML of one namespace. */
final class Xml implements AutoCloseable {
    private final XMLStreamWriter writer;

    Xml(OutputStream out, String root, String namespace) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.setDefaultNamespace(namespace);
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private static void step(Step step) {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the document cannot be written", e);
        }
    }

    /** Begins an element, with attributes: name, value, name, value … */
    Xml begin(String name, String... attributes) {
        step(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        });
        return this;
    }

    /** Adds a namespace to the element that was begun last. */
    Xml namespace(String prefix, String uri) {
        step(() -> writer.writeNamespace(prefix, uri));
        return this;
    }

    /** Adds an attribute of another namespace to the element that was begun last. */
    Xml attribute(String prefix, String uri, String name, String value) {
        step(() -> writer.writeAttribute(prefix, uri, name, allowed(value)));
        return this;
    }

    /** Adds an attribute to the element that was begun last. */
    Xml attribute(String name, String value) {
        step(() -> writer.writeAttribute(name, allowed(value)));
        return this;
    }

    /** An element with a text; none where there is nothing to say. */
    Xml text(String name, @Nullable Object text, String... attributes) {
        if (text != null && !text.toString().isBlank()) {
            begin(name, attributes);
            step(() -> writer.writeCharacters(allowed(text.toString())));
            end();
        }
        return this;
    }

    Xml end() {
        step(writer::writeEndElement);
        return this;
    }

    /** What XML 1.0 has no way to say is left out. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n';
        }
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public void close() {
        step(() -> {
            writer.writeEndDocument();
            writer.flush();
            writer.close();
        });
    }
}
