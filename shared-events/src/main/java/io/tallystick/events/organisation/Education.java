package io.tallystick.events.organisation;

/** The highest degree somebody has, as staff statistics count it (I-12). */
public enum Education {
    /** 博士研究生. */
    DOCTORATE,
    /** 碩士研究生. */
    MASTER,
    /** 大學本科. */
    BACHELOR,
    /** 大專. */
    COLLEGE,
    /** 中專、高中及以下. */
    SECONDARY
}
