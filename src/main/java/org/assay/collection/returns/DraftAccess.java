package org.assay.collection.returns;

import java.util.HashMap;
import java.util.Set;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * How far into a return's draft somebody sees and writes.
 *
 * @param standards keys of those that may be seen; null for all
 */
record DraftAccess(@Nullable Set<String> standards) {
  static final DraftAccess WHOLE = new DraftAccess(null);
  static final DraftAccess NONE = new DraftAccess(Set.of());

  boolean isNone() {
    return standards != null && standards.isEmpty();
  }

  boolean isWhole() {
    return standards == null;
  }

  boolean covers(Edition edition, String question) {
    if (standards == null) return true;
    var section = edition.sectionOf(question);
    return section != null && standards.contains(section.key());
  }

  /** The draft without what is out of reach. */
  ReturnView narrow(ReturnView draft) {
    if (standards == null) return draft;
    var answering = draft.answering().within(standards);
    var saved = new HashMap<>(draft.saved());
    saved.keySet().removeIf(key -> !answering.reaches(key));
    return new ReturnView(
        draft.agencyReturn(), draft.asking(), answering, saved, draft.submission());
  }
}
