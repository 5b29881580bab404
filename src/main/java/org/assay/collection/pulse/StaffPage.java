package org.assay.collection.pulse;

import java.util.List;
import org.assay.platform.Shell;

/**
 * A page of words for staff. Its heading is its title.
 *
 * @param organisation empty where none is known
 * @param link where to go on; empty for nowhere
 */
public record StaffPage(Shell shell, String organisation, String link, List<String> words) {}
