package org.assay.people.subjectaccess;

import java.util.List;
import org.assay.platform.Shell;

/**
 * Where somebody gets what the service holds about them.
 *
 * @param parts what is in the archive
 */
public record SubjectAccessPage(Shell shell, boolean shared, List<String> parts) {}
