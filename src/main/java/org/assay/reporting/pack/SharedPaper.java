package org.assay.reporting.pack;

import java.util.List;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Section;

/** A report of a pack, as it was set out or with some of it taken out. */
record SharedPaper(Masthead masthead, List<KeyFigure> keyFigures, List<Section> sections)
    implements Paper {}
