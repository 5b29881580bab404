package org.assay.engine.questionset;

/** Something public that helps with a standard: guidance, a template, a helpline. */
public record Resource(String title, String url) {}
