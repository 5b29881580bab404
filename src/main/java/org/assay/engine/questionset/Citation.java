package org.assay.engine.questionset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Law or guidance behind a question, as it is printed: its title and the paragraph, for instance
 * "Keeping children safe in education 2026, paragraph 98". Where the paragraph is not known, the
 * one of the edition before is printed with its year, "2025 edition: paragraph 98". What an author
 * has still to check stays in the file.
 *
 * @param url where the text is public; null when it is not known
 */
public record Citation(String text, @Nullable String url) {
  private static final Pattern OF_LAW =
      Pattern.compile(
          "(s\\.|ss\\.|sections?\\b|regs?\\b|regulations?\\b|Schedule|Article|Part\\b).*");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /**
   * @param before the edition that this one's lineage starts from; null when it is not known
   */
  public static List<Citation> of(Question question, Edition edition, @Nullable Edition before) {
    return question.statutory().stream()
        .map(it -> of(it, question, edition, before))
        .distinct()
        .toList();
  }

  private static Citation of(
      Reference reference, Question question, Edition edition, @Nullable Edition before) {
    var statute = statute(edition, reference);
    if (statute == null) return new Citation(reference.statute(), null);
    var earlier =
        reference.at() == null
            ? told(statute, reference)
                .or(
                    () ->
                        before == null
                            ? Optional.empty()
                            : earlier(statute, question, edition, before))
            : Optional.<String>empty();
    return new Citation(
        earlier
            .map(it -> statute.title() + " (" + it + ")")
            .orElseGet(() -> text(statute, reference)),
        statute.url());
  }

  /** The title, with the place that is cited or else the provision that the statute names. */
  public static String text(Statute statute, Reference reference) {
    var place = reference.at() == null ? provision(statute) : spelt(reference.at());
    return place.isEmpty() ? statute.title() : statute.title() + ", " + place;
  }

  /** What of a statute's note is a place in the law, and no remark of its author's. */
  private static String provision(Statute statute) {
    return statute.provision() == null
        ? ""
        : Stream.of(statute.provision().split(";"))
            .map(String::strip)
            .filter(it -> OF_LAW.matcher(it).matches())
            .map(Citation::spelt)
            .collect(Collectors.joining("; "));
  }

  /** What the reference itself says of the earlier edition. */
  private static Optional<String> told(Statute statute, Reference reference) {
    if (statute.earlier() == null || reference.earlier() == null) return Optional.empty();
    var year = YEAR.matcher(statute.earlier());
    return year.find()
        ? Optional.of(year.group() + " edition: " + spelt(reference.earlier()))
        : Optional.empty();
  }

  private static Optional<String> earlier(
      Statute statute, Question question, Edition edition, Edition before) {
    var then = statute(before, new Reference(statute.key(), null, null, false));
    if (then == null || then.title().equals(statute.title())) return Optional.empty();
    var places =
        from(question, edition).stream()
            .map(before::question)
            .filter(Objects::nonNull)
            .flatMap(it -> it.statutory().stream())
            .filter(it -> it.statute().equals(statute.key()) && !it.verify())
            .map(Reference::at)
            .flatMap(Stream::ofNullable)
            .map(Citation::spelt)
            .distinct()
            .collect(Collectors.joining("; "));
    var year = YEAR.matcher(then.title());
    return places.isEmpty() || !year.find()
        ? Optional.empty()
        : Optional.of(year.group() + " edition: " + places);
  }

  private static List<String> from(Question question, Edition edition) {
    var lineage = edition.set().lineage();
    return lineage == null
        ? List.of()
        : lineage.map().stream()
            .filter(step -> question.key().equals(step.to()))
            .flatMap(step -> step.from().stream())
            .toList();
  }

  private static @Nullable Statute statute(Edition edition, Reference reference) {
    return edition.set().statutes().stream()
        .filter(it -> it.key().equals(reference.statute()))
        .findFirst()
        .orElse(null);
  }

  private static String spelt(String place) {
    return place
        .replaceAll("\\bparas\\b", "paragraphs")
        .replaceAll("\\bpara\\b", "paragraph")
        .replaceAll("\\bpp\\.\\s*(?=\\d)", "pages ")
        .replaceAll("\\bp\\.\\s*(?=\\d)", "page ")
        .replaceAll("\\bss\\.\\s*(?=\\d)", "sections ")
        .replaceAll("\\bs\\.\\s*(?=\\d)", "section ")
        .replaceAll("\\bregs\\b", "regulations")
        .replaceAll("\\breg\\b", "regulation");
  }
}
