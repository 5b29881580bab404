/**
 * Keeps the files behind an organisation's answers. A file is looked through before it is kept: its
 * type by its content, its size, its name, and what it carries inside. It is stored once, outside
 * the reach of any page, and leaves the service only as a download.
 */
@NullMarked
package org.assay.evidence;

import org.jspecify.annotations.NullMarked;
