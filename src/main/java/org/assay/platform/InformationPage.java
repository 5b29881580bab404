package org.assay.platform;

/** A page of words alone. */
public record InformationPage(Shell shell) {}
