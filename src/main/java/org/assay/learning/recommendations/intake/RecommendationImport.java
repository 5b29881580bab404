package org.assay.learning.recommendations.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.KnownSources;
import org.assay.learning.recommendations.MakeRecommendations;
import org.assay.learning.recommendations.NewRecommendation;
import org.assay.learning.recommendations.Recommendation;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.intake.IntakeFile.Line;
import org.assay.learning.recommendations.names.KnownNames;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Looks through a list of recommendations line by line, and stores those that are sound. */
@Singleton
public class RecommendationImport {
  private static final List<DateTimeFormatter> DAYS =
      List.of(day("uuuu-MM-dd"), day("d/M/uuuu"), day("d-M-uuuu"));

  private final MakeRecommendations making;
  private final Chains chains;
  private final KnownSources known;

  RecommendationImport(MakeRecommendations making, Chains chains, KnownSources known) {
    this.making = making;
    this.chains = chains;
    this.known = known;
  }

  /**
   * A list as it was looked at.
   *
   * @param problem why none of it can be read; null when it was read
   */
  public record Preview(List<IntakeLine> lines, @Nullable String problem) {
    public long sound() {
      return lines.stream().filter(IntakeLine::isSound).count();
    }
  }

  /** What was stored. */
  public record Stored(int made, int joined, int refused) {}

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * What each line is compared with, read once for all of them.
   *
   * @param seen names of the lines before, in their reviews
   */
  private record Beside(KnownNames names, List<Recommendation> open, Set<List<String>> seen) {}

  public Preview preview(Caller caller, String content) {
    return preview(caller, content, making.names(caller));
  }

  private Preview preview(Caller caller, String content, KnownNames names) {
    return switch (IntakeFile.read(content)) {
      case IntakeFile.Outcome.Unreadable(var why) -> new Preview(List.of(), why);
      case IntakeFile.Outcome.Lines(var lines) -> {
        var beside = new Beside(names, chains.comparable(caller), new HashSet<>());
        yield new Preview(lines.stream().map(it -> looked(caller, it, beside)).toList(), null);
      }
    };
  }

  /**
   * Stores every sound line; each line is looked at again.
   *
   * @param same by line, the open recommendation that it supports; a line that is not among them
   *     becomes a recommendation of its own
   */
  @Transactional
  public Stored store(Caller caller, String content, Map<Integer, Long> same) {
    if (!ChainRights.mayRun(caller)) return new Stored(0, 0, 0);
    int made = 0;
    int joined = 0;
    int refused = 0;
    var names = making.names(caller);
    for (var line : preview(caller, content, names).lines()) {
      if (!line.isSound()) {
        refused++;
        continue;
      }
      var other = same.get(line.number());
      if (!(stored(caller, line.what(), other, names) instanceof Done)) refused++;
      else if (other == null) made++;
      else joined++;
    }
    return new Stored(made, joined, refused);
  }

  private ChainOutcome stored(
      Caller caller, NewRecommendation what, @Nullable Long other, KnownNames names) {
    return other == null
        ? making.make(caller, what, names)
        : making.support(caller, other, what, names);
  }

  /** By the checks by which it is stored, so that what is said to be sound is stored. */
  private IntakeLine looked(Caller caller, Line line, Beside beside) {
    var words = line.text(IntakeField.RECOMMENDATION);
    var what = what(line, beside.names);
    var faults = unreadable(line);
    making.faults(caller, what, beside.names).forEach(faults::putIfAbsent);
    if (faults.isEmpty()) twice(caller, what, beside.seen).ifPresent(why -> faults.put("ref", why));
    return faults.isEmpty()
        ? new IntakeLine(line.number(), words, what, null, Chains.near(beside.open, words))
        : new IntakeLine(line.number(), words, what, String.join(". ", faults.values()), List.of());
  }

  /** What cannot be read, by the box of the form that asks for the same. */
  private static Map<String, String> unreadable(Line line) {
    var faults = new LinkedHashMap<String, String>();
    var kind = line.text(IntakeField.SOURCE_KIND);
    if (SourceKind.of(kind).isEmpty()) {
      faults.put(
          "kind",
          "“%s” is no kind of source. Use one of: %s"
              .formatted(
                  kind,
                  String.join(
                      ", ", Arrays.stream(SourceKind.values()).map(SourceKind::code).toList())));
    }
    noDay(line, IntakeField.MADE, "the date of the review").ifPresent(it -> faults.put("made", it));
    noDay(line, IntakeField.DUE, "the date by which it is due")
        .ifPresent(it -> faults.put("due", it));
    return faults;
  }

  private static Optional<String> noDay(Line line, IntakeField field, String what) {
    var text = line.text(field);
    if (day(line, field).isPresent()) return Optional.empty();
    return Optional.of(
        text.isEmpty()
            ? "Enter " + what
            : "“%s” is no date. Enter %s, for instance 31/03/2027".formatted(text, what));
  }

  private static Optional<LocalDate> day(Line line, IntakeField field) {
    for (var pattern : DAYS) {
      try {
        return Optional.of(LocalDate.parse(line.text(field), pattern));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  /**
   * As it was written. Where its kind or day cannot be read, another stands in, so that everything
   * else is looked at as well.
   */
  private static NewRecommendation what(Line line, KnownNames names) {
    return new NewRecommendation(
        new FindingSource(
            SourceKind.of(line.text(IntakeField.SOURCE_KIND)).orElse(SourceKind.OTHER_BOARD),
            line.text(IntakeField.SOURCE),
            null),
        null,
        BlankText.orNull(line.text(IntakeField.NUMBER)),
        BlankText.orNull(line.text(IntakeField.FOUND)),
        line.text(IntakeField.RECOMMENDATION),
        line.text(IntakeField.THEME),
        names.plan().key(BlankText.orNull(line.text(IntakeField.PRIORITY))),
        Arrays.stream(line.text(IntakeField.OWNERS).split(";"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList(),
        day(line, IntakeField.DUE).orElse(null),
        line.text(IntakeField.MEASURE),
        day(line, IntakeField.MADE).orElse(LocalDate.MIN));
  }

  /** In the list itself, or stored before. */
  private Optional<String> twice(Caller caller, NewRecommendation what, Set<List<String>> seen) {
    var ref = what.ref();
    if (ref == null) return Optional.empty();
    if (!seen.add(List.of(what.source().kind().code(), what.source().reference(), ref))) {
      return Optional.of("Number %s of this review is in the list twice".formatted(ref));
    }
    return known
        .knownAs(caller.partnershipId(), what.source(), ref)
        .map("This is known already, as R%d"::formatted);
  }
}
