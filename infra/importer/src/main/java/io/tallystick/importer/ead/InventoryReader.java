package io.tallystick.importer.ead;

import io.tallystick.importer.FileFormat;
import io.tallystick.importer.Note;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.SafeXml;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads existing holdings from finding aids, EAD 2002 and EAD3; one pass, nothing outside the file is opened. */
public final class InventoryReader {
    private static final int TOLD_EVERY = 1_000;

    private final Upload upload;
    private final Progress progress;
    private final Deque<Description> open = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private final Leaves leaves;
    private int components;
    private int depth;

    private InventoryReader(Upload upload, int latestYear, Progress progress) {
        this.upload = upload;
        this.progress = progress;
        this.leaves = new Leaves(latestYear);
    }

    /**
     * Reads a finding aid.
     *
     * @param latestYear the last year a document can have
     * @throws UnreadableFile if it cannot be read as one; nothing has been taken from it then
     */
    public static Inventory read(Upload upload, int latestYear, Progress progress) {
        if (upload.format() == FileFormat.CSV || upload.format() == FileFormat.XLSX) {
            throw new UnreadableFile(Reason.FILE_NOT_AN_INVENTORY, upload.format());
        }
        try {
            XMLStreamReader xml = SafeXml.read(upload.open(), upload.limits());
            return new InventoryReader(upload, latestYear, progress).read(xml);
        } catch (XMLStreamException e) {
            throw SafeXml.broken(e, upload.limits());
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            // The platform's parser answers some malformed input with unchecked exceptions.
            throw new UnreadableFile(e, Reason.FILE_XML_BROKEN, "?", "?");
        }
    }

    private Inventory read(XMLStreamReader xml) throws XMLStreamException {
        EadElements known = new EadElements(xml, upload.limits());
        Description top = new Description(0, "", null, null);
        while (xml.hasNext()) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, known, top);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        if (components == 0) {
            throw new UnreadableFile(Reason.FILE_NO_COMPONENTS);
        }
        progress.rows(components, components);
        for (Extent stated : top.extents) {
            if (stated.quantity() != null && stated.quantity().intValue() != leaves.count()) {
                leaves.note(Note.ofFile(Reason.NOTE_COUNT_DIFFERS, stated.text(), leaves.count()));
            }
        }
        return new Inventory(
                upload.source(),
                top.title,
                top.code,
                List.copyOf(top.extents),
                components,
                leaves.count(),
                depth,
                leaves.rows(),
                leaves.problems(),
                leaves.notes());
    }

    private void start(XMLStreamReader xml, EadElements known, Description top) throws XMLStreamException {
        String name = xml.getLocalName();
        if ("archdesc".equals(name) && open.isEmpty()) {
            open.push(top);
        } else if (EadElements.component(name) && !open.isEmpty()) {
            component(xml);
        } else if (!open.isEmpty() && belongs(name)) {
            known.into(open.element(), elements.isEmpty() ? "" : elements.element());
        }
        // An element that was taken in has been read to its end already.
        if (xml.isStartElement()) {
            elements.push(name);
        }
    }

    /** What a unit is stands in its did; access conditions stand beside it. */
    private boolean belongs(String name) {
        String parent = elements.isEmpty() ? "" : elements.element();
        return "did".equals(parent)
                || ("accessrestrict".equals(name) && ("archdesc".equals(parent) || EadElements.component(parent)))
                || ("physdescset".equals(parent) && "physdescstructured".equals(name));
    }

    private void component(XMLStreamReader xml) {
        if (components >= upload.limits().rows()) {
            throw new UnreadableFile(Reason.FILE_TOO_MANY_ROWS, upload.limits().rows());
        }
        Description parent = open.element();
        parent.children++;
        components++;
        String position = parent.position.isEmpty() ? "" + parent.children : parent.position + "/" + parent.children;
        open.push(new Description(
                components, position, xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "level")));
        depth = Math.max(depth, open.size() - 1);
        if (components % TOLD_EVERY == 0) {
            long at = Math.max(1, xml.getLocation().getCharacterOffset());
            progress.rows(components, Math.max(components, (long) components * upload.size() / at));
        }
    }

    private void end(String name) {
        elements.pop();
        boolean unit = EadElements.component(name) || "archdesc".equals(name);
        if (unit && !open.isEmpty()) {
            Description done = open.pop();
            if (done.children == 0 && !open.isEmpty()) {
                leaves.add(done, open);
            }
        }
    }
}
