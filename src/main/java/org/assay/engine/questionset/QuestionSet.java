package org.assay.engine.questionset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question-set document, complete and with every default filled in.
 *
 * @param sha256 of the canonical form of the document (RFC 8785), in lower-case hexadecimal
 */
public record QuestionSet(
    String id,
    String version,
    String title,
    @Nullable String description,
    FormKind kind,
    String language,
    String guidanceEdition,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Audience audience,
    List<Statute> statutes,
    List<Tag> priorities,
    List<Tag> themes,
    List<Crosswalk> crosswalks,
    List<LocalName> localNames,
    Map<String, Fact> profile,
    Map<String, Scale> scales,
    Map<String, Condition> conditions,
    List<Section> sections,
    Scoring scoring,
    @Nullable Lineage lineage,
    List<AuthorTest> tests,
    String sha256) {

  /** What people call this edition, for instance "Section 11 self-assessment, edition 2026.3". */
  public String editionName() {
    return title + ", edition " + version;
  }
}
