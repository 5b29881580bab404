package org.assay.reporting.figures;

/**
 * An organisation whose return had not come in.
 *
 * @param settingType its code
 */
public record Missing(String organisation, String settingType, boolean declared, boolean begun) {}
