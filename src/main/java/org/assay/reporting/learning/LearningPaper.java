package org.assay.reporting.learning;

import java.util.List;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Section;

/** A report about what was learnt, as its maker set it out. */
public record LearningPaper(Masthead masthead, List<KeyFigure> keyFigures, List<Section> sections)
    implements Paper {}
