package io.tallystick.events.customers.routes;

/** The classes of customers, each of one facet (II-38 to II-40). */
public enum CustomerClass {
    STATE_OWNED(CustomerFacet.OWNERSHIP),
    COLLECTIVE(CustomerFacet.OWNERSHIP),
    INDIVIDUALLY_OWNED(CustomerFacet.OWNERSHIP),
    SHAREHOLDING(CustomerFacet.OWNERSHIP),
    JOINT_VENTURE(CustomerFacet.OWNERSHIP),
    OTHER_OWNERSHIP(CustomerFacet.OWNERSHIP),
    WHOLESALER(CustomerFacet.CHANNEL),
    RETAILER(CustomerFacet.CHANNEL),
    AGENT(CustomerFacet.CHANNEL),
    APPOINTED_SHOP(CustomerFacet.CHANNEL),
    CHAIN(CustomerFacet.CHANNEL),
    EXCLUSIVE_SHOP(CustomerFacet.CHANNEL),
    BUSINESS_CENTRE(CustomerFacet.LOCATION),
    TRANSPORT_HUB(CustomerFacet.LOCATION),
    RESIDENTIAL(CustomerFacet.LOCATION),
    OTHER_LOCATION(CustomerFacet.LOCATION);

    private final CustomerFacet facet;

    CustomerClass(CustomerFacet facet) {
        this.facet = facet;
    }

    /** The facet it is a class of. */
    public CustomerFacet facet() {
        return facet;
    }
}
