package org.assay.collection.returns.submission;

import java.util.List;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Finding;

/** What keeps a return from being sent besides its answers, as a feature knows it. */
public interface SubmissionRule {
  List<Finding> findings(ReturnView draft);
}
