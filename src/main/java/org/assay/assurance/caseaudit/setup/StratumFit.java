package org.assay.assurance.caseaudit.setup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case is described as the group of children says that it was drawn from. A group's name
 * is free text, so only what it says plainly counts: ages ("5 to 9", "under 1", "unborn", "16 and
 * over"), a plan, and a sex.
 */
public final class StratumFit {
  private static final int ADULT = 18;

  private static final Pattern AGES =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s*(?:to|and|or|[-–])\\s*(\\d{1,2})(?![\\d.])(?!\\s*(?:working\\s+)?(?:days|weeks|months|%|referrals|plans))");

  private static final Pattern UNDER =
      Pattern.compile("\\bunder\\s+(\\d{1,2})(?![\\d.])(?!\\s*(?:days|weeks|months|%))");

  private static final Pattern OVER =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\s*(?:\\+|(?:and|or)\\s+(?:over|older|above))");

  /** A plan that a child no longer has, or does not have, says nothing of the plan it has. */
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "\\b(?:not|without|after|former|formerly|previous|previously|ended|step.?down|stepped|from)\\b");

  /** Words of groups that name a plan. */
  private enum Plan {
    EARLY_HELP("early-help", "\\b(?:early|family) help\\b"),
    CHILD_IN_NEED("child-in-need", "\\bchild(?:ren)? in need\\b|\\bcin\\b"),
    CHILD_PROTECTION("child-protection", "\\bchild(?:ren)? protection\\b|\\bcp plan"),
    LOOKED_AFTER("looked-after", "\\blooked.after\\b|\\bin care\\b"),
    NONE("none", "\\bno plan\\b");

    private final String code;
    private final Pattern words;

    Plan(String code, String words) {
      this.code = code;
      this.words = Pattern.compile(words);
    }
  }

  /** From one age to another, both included; the unborn are -1. */
  private record Ages(int from, int to) {
    boolean meet(Ages other) {
      return from <= other.to && other.from <= to;
    }
  }

  private StratumFit() {}

  /**
   * What to check when a case is described otherwise than its group; empty when it fits, or when
   * the group's name does not tell.
   *
   * @param group that it was drawn from; null when it was added by hand
   */
  public static Optional<String> fault(AuditCase described, @Nullable Stratum group) {
    if (group == null) return Optional.empty();
    var misfits = misfits(described, group.label());
    return misfits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s was drawn from “%s”, and is described as %s. Check the description, and that this is the child at place %d."
                .formatted(
                    described.reference(),
                    group.label(),
                    String.join(", ", misfits),
                    described.place()));
  }

  /**
   * What of the description does not fit, for instance "age 10 to 15".
   *
   * @param label of the group that the case was drawn from
   */
  private static List<String> misfits(AuditCase described, String label) {
    var group = label.toLowerCase(Locale.UK);
    var misfits = new ArrayList<String>();
    if (described.age() != null && !ages(group, described.age())) {
      misfits.add(said(Characteristic.AGE, described));
    }
    if (described.planType() != null && !plan(group, described.planType())) {
      misfits.add(said(Characteristic.PLAN, described));
    }
    if (described.sex() != null && !sex(group, described.sex())) {
      misfits.add(said(Characteristic.SEX, described));
    }
    return misfits;
  }

  private static String said(Characteristic of, AuditCase it) {
    var word = of == Characteristic.PLAN ? "plan" : of.box();
    return word + " “" + of.words(it.band(of)) + "”";
  }

  private static boolean ages(String group, String band) {
    var asked = asked(group);
    return asked.isEmpty() || asked.stream().anyMatch(it -> it.meet(ofBand(band)));
  }

  private static List<Ages> asked(String group) {
    var asked = new ArrayList<Ages>();
    if (group.contains("unborn")) asked.add(new Ages(-1, -1));
    AGES.matcher(group)
        .results()
        .map(it -> new Ages(number(it, 1), number(it, 2)))
        .forEach(asked::add);
    UNDER.matcher(group).results().map(it -> new Ages(0, number(it, 1) - 1)).forEach(asked::add);
    OVER.matcher(group).results().map(it -> new Ages(number(it, 1), ADULT)).forEach(asked::add);
    return asked.stream().filter(it -> it.from() <= it.to() && it.to() <= ADULT).toList();
  }

  private static int number(MatchResult it, int group) {
    return Integer.parseInt(Objects.requireNonNull(it.group(group)));
  }

  private static Ages ofBand(String code) {
    return switch (code) {
      case "unborn" -> new Ages(-1, -1);
      case "under-1" -> new Ages(0, 0);
      default -> {
        var ends = code.split("-");
        yield new Ages(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      }
    };
  }

  private static boolean plan(String group, String code) {
    if (NOT_NOW.matcher(group).find()) return true;
    Set<Plan> named = EnumSet.noneOf(Plan.class);
    for (var it : Plan.values()) if (it.words.matcher(group).find()) named.add(it);
    return named.isEmpty() || named.stream().anyMatch(it -> it.code.equals(code));
  }

  private static boolean sex(String group, String code) {
    var girls = group.matches(".*\\bgirls?\\b.*");
    var boys = group.matches(".*\\bboys?\\b.*");
    return girls == boys || code.equals("not-said") || code.equals(girls ? "girl" : "boy");
  }
}
