package org.assay.people.directory;

/** A district of the county and the quadrant in which it lies, both by name. */
public record District(String name, String quadrant) {}
