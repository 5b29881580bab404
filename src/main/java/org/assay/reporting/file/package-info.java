/**
 * The file that a paper is kept as: PDF, Word, Excel or CSV. Which of them an address asks for is
 * read here, and here each is written.
 */
@NullMarked
package org.assay.reporting.file;

import org.jspecify.annotations.NullMarked;
