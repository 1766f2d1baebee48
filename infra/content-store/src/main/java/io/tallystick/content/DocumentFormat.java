package io.tallystick.content;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats of documents there are, each with its media type and whether its pages can be shown as pictures. */
public enum DocumentFormat {
    PDF("application/pdf", "pdf", true),
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    TIFF("image/tiff", "tif", true),
    TEXT("text/plain", "txt", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", false),
    ODT("application/vnd.oasis.opendocument.text", "odt", false),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", false),
    ODP("application/vnd.oasis.opendocument.presentation", "odp", false),
    /** The fixed-layout format of GB/T 33190. */
    OFD("application/ofd", "ofd", false),
    /** Word, Excel and PowerPoint files of before 2007, which their first bytes do not tell apart. */
    OFFICE_97("application/x-ole-storage", "doc", false);

    private final String mediaType;
    private final String ending;
    private final boolean shown;

    DocumentFormat(String mediaType, String ending, boolean shown) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.shown = shown;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of its files' names, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether its pages can be shown as pictures. */
    public boolean shownAsPages() {
        return shown;
    }

    /** The format of a media type. */
    public static Optional<DocumentFormat> of(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
