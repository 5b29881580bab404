package org.assay.engine.questionset;

/** A theme, a partnership priority or a heading of another vocabulary. */
public record Tag(String key, String title) {}
