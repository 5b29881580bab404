package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Choice;

/**
 * One box to choose from, above a list.
 *
 * @param name of the parameter
 */
public record FilterBox(String name, String label, List<Choice> choices) {}
