package org.assay.reporting;

/**
 * A finished report, the same bytes for everyone who asks for it.
 *
 * @param name for the file that is saved
 */
@SuppressWarnings("ArrayRecordComponent") // written once and only read
record ReportCopy(String name, byte[] bytes) {}
