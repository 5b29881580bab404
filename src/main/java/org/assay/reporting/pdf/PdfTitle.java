package org.assay.reporting.pdf;

import java.time.Instant;

/** What a PDF says about itself. */
public record PdfTitle(String title, String author, String subject, Instant asAt) {}
