package org.assay.assurance.pulse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assay.assurance.pulse.ClaimRepository.Claimed;
import org.assay.assurance.pulse.GroupResult.About;
import org.assay.assurance.pulse.GroupResult.Kind;
import org.assay.assurance.pulse.Statement.Claim;
import org.assay.collection.pulse.Pulse;
import org.assay.collection.pulse.PulseCounts;
import org.assay.collection.pulse.PulseCounts.Count;
import org.assay.collection.pulse.PulseCounts.RoleCount;
import org.assay.collection.pulse.PulsePlace;
import org.assay.collection.pulse.PulseSeat;
import org.assay.engine.answering.Options;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.Sector;
import org.jspecify.annotations.Nullable;

/** Works out what may be shown of a pulse from what was counted. */
final class ResultWorking {
  private final Edition survey;
  private final Edition asked;
  private final List<PulseSeat> seats;
  private final Map<Long, Map<String, Map<String, Integer>>> counts = new HashMap<>();
  private final Map<String, List<Claimed>> claims;
  private final Map<Long, Long> staff;
  private final Disclosure disclosure;
  private final List<RoleCount> roles;

  /**
   * @param asked the question set that leaders answered
   * @param claims that the reader may see
   * @param staff how many an organisation has, as far as it is known
   */
  ResultWorking(
      Edition survey,
      Edition asked,
      List<PulseSeat> seats,
      List<Count> counted,
      List<RoleCount> roles,
      List<Claimed> claims,
      Map<Long, Long> staff) {
    this.survey = survey;
    this.asked = asked;
    this.seats = List.copyOf(seats);
    this.roles = List.copyOf(roles);
    this.claims = claims.stream().collect(Collectors.groupingBy(Claimed::question));
    this.staff = staff;
    counted.forEach(
        it ->
            counts
                .computeIfAbsent(it.place(), place -> new HashMap<>())
                .computeIfAbsent(it.question(), question -> new HashMap<>())
                .merge(it.option(), it.chosen(), Integer::sum));
    this.disclosure =
        Disclosure.of(
            this.seats.stream()
                .map(
                    it ->
                        new Disclosure.Asked(
                            it.organisation().id(),
                            it.place().sector(),
                            it.place().district(),
                            it.place().quadrant(),
                            answers(it)))
                .toList(),
            Pulse.LEAST);
  }

  private int answers(PulseSeat it) {
    return sum(chosen(it, PulseCounts.ANSWERS));
  }

  private Map<String, Integer> chosen(PulseSeat it, String question) {
    return counts.getOrDefault(it.place().key(), Map.of()).getOrDefault(question, Map.of());
  }

  /** All together, sectors, districts, quadrants and kinds of work, as far as they may be shown. */
  List<GroupResult> groups() {
    var groups = new ArrayList<GroupResult>();
    var all = all();
    if (all == null) return groups;
    groups.add(all);
    groups.addAll(
        shown(
            Kind.SECTOR,
            disclosure.sectors(),
            PulsePlace::sector,
            code -> Sector.of(code).label()));
    groups.addAll(shown(Kind.DISTRICT, disclosure.districts(), PulsePlace::district, code -> code));
    groups.addAll(shown(Kind.QUADRANT, disclosure.quadrants(), PulsePlace::quadrant, code -> code));
    groups.addAll(byRole());
    return groups;
  }

  /**
   * @param shown codes of the groups of the kind that may be shown
   */
  private List<GroupResult> shown(
      Kind kind,
      Set<String> shown,
      Function<PulsePlace, @Nullable String> code,
      UnaryOperator<String> label) {
    var groups = new ArrayList<GroupResult>();
    by(it -> Objects.requireNonNullElse(code.apply(it.place()), ""))
        .forEach(
            (it, those) -> {
              if (shown.contains(it)) groups.add(group(kind, it, label.apply(it), those));
            });
    return groups;
  }

  private List<GroupResult> byRole() {
    var question = survey.question(PulseCounts.ROLE);
    if (question == null) return List.of();
    var shown =
        RoleDisclosure.shown(
            seats.stream().map(it -> chosen(it, PulseCounts.ROLE)).toList(), Pulse.LEAST);
    return Options.of(question).stream()
        .filter(it -> shown.contains(it.code()))
        .map(it -> role(it.code(), it.label()))
        .filter(it -> it.answers() >= Pulse.LEAST)
        .toList();
  }

  private GroupResult role(String code, String label) {
    var chosen = new HashMap<String, Map<String, Integer>>();
    roles.stream()
        .filter(it -> it.role().equals(code))
        .forEach(
            it ->
                chosen
                    .computeIfAbsent(it.question(), question -> new HashMap<>())
                    .put(it.option(), it.chosen()));
    var answers = sum(chosen.getOrDefault(PulseCounts.ANSWERS, Map.of()));
    var statements = new ArrayList<Statement>();
    for (var it : survey.questions()) {
      var options = chosen.getOrDefault(it.key(), Map.of());
      if (it.type() instanceof ItemType.ScaleItem && answers > 0 && sum(options) == answers) {
        statements.add(statement(it, options, answers, seats));
      }
    }
    return new GroupResult(
        Kind.ROLE, code, label, answers, ReachBand.UNKNOWN, statements, List.of());
  }

  private static int sum(Map<String, Integer> chosen) {
    return chosen.values().stream().mapToInt(n -> n).sum();
  }

  private Map<String, List<PulseSeat>> by(Function<PulseSeat, String> cut) {
    return seats.stream().collect(Collectors.groupingBy(cut, TreeMap::new, Collectors.toList()));
  }

  /** Null where too few answered. */
  @Nullable GroupResult all() {
    return disclosure.showsAll() ? group(Kind.ALL, "", Kind.ALL.label(), seats) : null;
  }

  List<GroupResult> organisations() {
    return seats.stream().map(this::one).filter(Objects::nonNull).toList();
  }

  /** Null where too few answered. */
  @Nullable GroupResult one(PulseSeat it) {
    return disclosure.shows(it.organisation().id())
        ? group(
            Kind.ORGANISATION,
            Long.toString(it.place().key()),
            it.organisation().name(),
            List.of(it))
        : null;
  }

  /** Names of the sectors, districts and quadrants that were asked and are not shown. */
  List<String> withheld() {
    var names = new ArrayList<String>();
    by(it -> it.place().sector()).keySet().stream()
        .filter(it -> !disclosure.sectors().contains(it))
        .forEach(it -> names.add(Sector.of(it).label()));
    by(it -> Objects.requireNonNullElse(it.place().district(), "")).keySet().stream()
        .filter(it -> !it.isEmpty() && !disclosure.districts().contains(it))
        .forEach(names::add);
    by(it -> Objects.requireNonNullElse(it.place().quadrant(), "")).keySet().stream()
        .filter(it -> !it.isEmpty() && !disclosure.quadrants().contains(it))
        .forEach(names::add);
    return names;
  }

  private GroupResult group(Kind kind, String code, String name, List<PulseSeat> those) {
    var answers = those.stream().mapToInt(this::answers).sum();
    var reach =
        kind == Kind.ORGANISATION
            ? ReachBand.of(answers, staff.get(those.getFirst().organisation().id()))
            : ReachBand.UNKNOWN;
    var statements = new ArrayList<Statement>();
    var about = new ArrayList<About>();
    for (var question : survey.questions()) {
      var chosen = together(those, question.key());
      // Where some left it open, fewer answered than the group has been checked for.
      if (sum(chosen) != answers) continue;
      if (question.type() instanceof ItemType.ScaleItem) {
        statements.add(statement(question, chosen, answers, those));
      } else if (question.type() instanceof ItemType.SingleItem) {
        about.add(about(question, chosen, answers));
      }
    }
    return new GroupResult(kind, code, name, answers, reach, statements, about);
  }

  private Map<String, Integer> together(List<PulseSeat> those, String question) {
    var sum = new LinkedHashMap<String, Integer>();
    for (var it : those) chosen(it, question).forEach((o, n) -> sum.merge(o, n, Integer::sum));
    return sum;
  }

  private Statement statement(
      Question question, Map<String, Integer> chosen, int answers, List<PulseSeat> those) {
    return new Statement(
        question.key(),
        question.ref(),
        question.text(),
        StaffShare.of(AgreeCount.agree(question, chosen), answers),
        AgreeCount.mayBeUnsure(question)
            ? StaffShare.of(AgreeCount.unsure(question, chosen), answers)
            : null,
        claim(question.key(), those));
  }

  private @Nullable Claim claim(String key, List<PulseSeat> those) {
    var question = asked.question(key);
    if (question == null) return null;
    var ids = those.stream().map(it -> it.organisation().id()).collect(Collectors.toSet());
    var found =
        claims.getOrDefault(key, List.of()).stream()
            .filter(it -> ids.contains(it.organisation()))
            .toList();
    if (found.isEmpty()) return null;
    var ratios = found.stream().map(Claimed::ratio).filter(Objects::nonNull).toList();
    return new Claim(
        question.text(),
        found.size() == 1 && those.size() == 1 ? label(question, found.getFirst()) : "",
        mean(ratios),
        ratios.size());
  }

  private static String label(Question question, Claimed it) {
    var code = it.option();
    var option = code == null ? null : Options.find(Options.of(question), code);
    return option == null ? "" : option.label();
  }

  private static @Nullable BigDecimal mean(List<BigDecimal> ratios) {
    return ratios.isEmpty()
        ? null
        : ratios.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(ratios.size()), 20, RoundingMode.HALF_UP);
  }

  private static About about(Question question, Map<String, Integer> chosen, int answers) {
    return new About(
        question.text(),
        Options.of(question).stream()
            .map(
                it ->
                    new GroupResult.Option(
                        it.label(), StaffShare.of(chosen.getOrDefault(it.code(), 0), answers)))
            .toList());
  }
}
