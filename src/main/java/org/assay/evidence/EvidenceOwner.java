package org.assay.evidence;

/** What a file stands behind, which decides who may open it. */
public sealed interface EvidenceOwner {
  /** An answer of a return. */
  record OfReturn(long returnId) implements EvidenceOwner {}

  /** An answer of an agency's form about a case. */
  record OfForm(long formId) implements EvidenceOwner {}

  /** The organisation, whatever the state of its returns: proof of an action. */
  record AtLarge() implements EvidenceOwner {}
}
