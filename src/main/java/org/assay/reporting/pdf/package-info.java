/**
 * How a filled report becomes a tagged PDF: templates compiled once, text and shapes written where
 * the filler measured them, and a structure tree beside them. PDF/UA-1 is the contract, and veraPDF
 * its test. Only {@code PdfRenderer} is meant to call in here.
 */
@NullMarked
package org.assay.reporting.pdf;

import org.jspecify.annotations.NullMarked;
