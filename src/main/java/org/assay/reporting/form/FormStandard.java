package org.assay.reporting.form;

import java.util.List;

/** One standard of a form on paper. */
public record FormStandard(String title, String intro, List<FormQuestion> questions) {}
