package org.assay.reporting.queue;

/**
 * A finished report, the same bytes for everyone who asks for it.
 *
 * @param name for the file that is saved
 */
@SuppressWarnings("ArrayRecordComponent")
public // written once and only read
record ReportCopy(String name, byte[] bytes) {}
