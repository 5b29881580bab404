package org.assay.engine.questionset;

import java.nio.charset.StandardCharsets;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;

/** Small editions, written as their authors would. */
public final class QuestionSetFixture {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();

  private QuestionSetFixture() {}

  /** One section, {@code leadership} (1), with these questions; scales met3 and stage4. */
  public static String document(String questions) {
    return documentOf(section("leadership", "1", questions));
  }

  /** With these sections, separated by commas. */
  public static String documentOf(String sections) {
    return """
    { "formatVersion": "1.0", "id": "small", "version": "2026.1", "title": "Small", "kind": "S175",
      "guidanceEdition": "KCSIE 2026", "effectiveFrom": "2026-09-01",
      "statutes": [ { "key": "kcsie", "title": "Keeping children safe in education" } ],
      "profile": { "pupils": { "type": "number", "label": "pupils" } },
      "scales": {
        "met3": { "options": [
          { "code": "met", "label": "Fully met", "points": 2, "evidence": { "min": 1 } },
          { "code": "partly", "label": "Partly met", "points": 1, "action": "required" },
          { "code": "not-met", "label": "Not met", "points": 0, "action": "required", "comment": "required" },
          { "code": "na", "label": "Not applicable", "state": "notApplicable", "reason": "required" } ] },
        "stage4": { "options": [
          { "code": "1", "label": "Beginning", "points": 1 }, { "code": "4", "label": "Leading", "points": 4 },
          { "code": "dont-know", "label": "We do not know", "state": "unknown" } ] } },
      "conditions": { "boards": { "profile": "boarding", "is": true } },
      "sections": [ %s ],
      "scoring": { "section": "weighted-mean", "set": "mean-of-sections", "bands": [
        { "code": "weak", "from": 0 }, { "code": "strong", "from": 0.8 } ] } }
    """
        .formatted(sections);
  }

  public static String section(String key, String ref, String questions) {
    return """
    { "key": "%s", "ref": "%s", "title": "%s", "questions": [ %s ] }\
    """
        .formatted(key, ref, key, questions);
  }

  public static Edition edition(String questions) {
    return load(document(questions));
  }

  public static Edition load(String document) {
    return LOADER.require(document.getBytes(StandardCharsets.UTF_8));
  }

  public static Loaded tryLoad(String document) {
    return LOADER.load(document.getBytes(StandardCharsets.UTF_8));
  }
}
