package io.tallystick.events.rulebook;

/** The seven customary facets of classification (I-40 to I-47). */
public enum Facet {
    PRODUCT_MODEL,
    EQUIPMENT_MODEL,
    RESEARCH_TOPIC,
    PROJECT,
    PROFESSION,
    ORGANISATION,
    TIME
}
