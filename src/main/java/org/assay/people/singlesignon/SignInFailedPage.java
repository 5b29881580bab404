package org.assay.people.singlesignon;

import java.util.List;
import org.assay.platform.Shell;

/**
 * Says which link was missing between the provider and Assay, and what to do.
 *
 * @param happened one sentence
 * @param todo what helps, in order
 * @param reference finds the attempt in the log
 */
public record SignInFailedPage(Shell shell, String happened, List<String> todo, String reference) {}
