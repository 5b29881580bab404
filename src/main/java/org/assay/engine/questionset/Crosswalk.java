package org.assay.engine.questionset;

import java.util.List;

/** Another vocabulary by which the same standards can be reported. */
public record Crosswalk(String key, String title, List<Tag> headings) {}
