package org.assay.platform;

/**
 * A page of words alone.
 *
 * @param scanned whether this service has a virus scanner
 */
public record InformationPage(Shell shell, boolean scanned) {}
