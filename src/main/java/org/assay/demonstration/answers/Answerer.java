package org.assay.demonstration.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.StatementGroup;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Answers one question after another as one organisation would. */
final class Answerer {
  private static final double NOT_APPLICABLE = .07;
  private static final double NOT_APPLICABLE_ALONE = .5;
  private static final double LEFT_OPEN = .16;

  /** How many say yes to what is only asked to know what to ask next. */
  private static final Map<String, Double> YES =
      Map.of(
          "deputies-appointed", .93,
          "premises-hired", .7,
          "host-families", .12,
          "takes-under-sixteen", .3);

  private final AnsweringSession occasion;

  Answerer(AnsweringSession occasion) {
    this.occasion = occasion;
  }

  /**
   * @param given the answers so far, among which may be the total of this one
   * @return null when the organisation leaves the question open, which it may
   */
  @Nullable Answer answer(Question question, Map<String, Answer> given) {
    if (!question.required() && occasion.chance("open", question).happens(LEFT_OPEN)) {
      return null;
    }
    return switch (question.type()) {
      case ItemType.InfoItem info -> null;
      case ItemType.AttachmentItem attachment -> null;
      case ItemType.ScaleItem scale -> choice(question, scale.options());
      case ItemType.SingleItem single -> choice(question, single.options());
      case ItemType.TallyItem tally -> tally(question, tally);
      case ItemType.ImpactItem impact -> impact(question);
      case ItemType.GridItem grid -> grid(question, grid);
      case ItemType.YesNoItem yesNo -> yesNo(question, yesNo);
      default -> plain(question, value(question, given), DetailDemands.NONE);
    };
  }

  private Value value(Question question, Map<String, Answer> given) {
    var figures = new NumberAnswers(occasion, question);
    return switch (question.type()) {
      case ItemType.MultipleItem multiple -> several(question, multiple);
      case PlainItem it -> plain(question, it, figures);
      case ItemType.PercentItem percent -> figures.share();
      case ItemType.BreakdownItem breakdown ->
          figures.parts(breakdown, total(breakdown.totalQuestion(), given));
      case ItemType.ListItem list -> new ListAnswers(occasion, question).rows(list);
      case ItemType.DeclarationItem declaration -> new Value.Flag(true);
      default -> throw new IllegalArgumentException(question.type().code() + " has no plain value");
    };
  }

  private Value plain(Question question, PlainItem it, NumberAnswers figures) {
    return switch (it.kind()) {
      case WORDS -> new Value.Words(occasion.phrases(question).say("text." + question.key()));
      case NUMBER -> figures.count(it.min(), it.max());
      case DAY -> figures.day();
      case MONTH -> figures.month();
    };
  }

  private static @Nullable Value total(@Nullable String key, Map<String, Answer> given) {
    var answer = key == null ? null : given.get(key);
    return answer == null ? null : answer.value();
  }

  private Answer choice(Question question, List<Option> options) {
    var aside = OptionPicker.notApplicable(options);
    if (aside.isPresent() && notApplicable(question)) {
      var reason = new AnswerDetails(occasion, question).reason();
      return new Answer(
          new Value.Choice(aside.get().code()), null, reason, null, List.of(), null, null);
    }
    var option = OptionPicker.by(occasion.leaning(question), options);
    return plain(question, new Value.Choice(option.code()), DetailDemands.of(List.of(option)));
  }

  /** Does not apply in one year and applies in the next: rare, so it lasts. */
  private boolean notApplicable(Question question) {
    boolean alone =
        occasion.people().staff() <= 2
            && (question.key().contains("staff") || question.key().contains("references"));
    return occasion
        .disposition()
        .lasting("not applicable", occasion.root(question))
        .happens(alone ? NOT_APPLICABLE_ALONE : NOT_APPLICABLE);
  }

  private Answer tally(Question question, ItemType.TallyItem item) {
    var chance = occasion.chance("ticks", question);
    double leaning = occasion.leaning(question);
    var ticked = new ArrayList<String>();
    for (var statement : item.groups().stream().map(StatementGroup::statements).toList()) {
      statement.stream()
          .filter(it -> leaning + chance.bell() * .6 > -1.6)
          .forEach(it -> ticked.add(it.key()));
    }
    return plain(
        question, new Value.Choices(List.copyOf(ticked)), DetailDemands.of(item.outcome(ticked)));
  }

  private Answer impact(Question question) {
    var besides = new AnswerDetails(occasion, question);
    var claim = ImpactClaims.claim(occasion, question);
    return new Answer(null, null, null, null, besides.evidence(0, true), null, claim);
  }

  private Answer plain(Question question, Value value, DetailDemands demands) {
    var besides = new AnswerDetails(occasion, question);
    boolean scored = question.type().scored();
    var about = scored ? demands.about() : "unscored";
    return new Answer(
        value,
        null,
        null,
        besides.comment(demands.comment(), about),
        scored
            ? besides.evidence(
                Math.max(demands.evidence(), question.evidence().min()), !demands.comment())
            : List.of(),
        scored ? besides.action(demands.action()) : null,
        null);
  }

  /** What is not scored is as the setting is, and stays so. */
  private Answer yesNo(Question question, ItemType.YesNoItem item) {
    if (!item.scored()) {
      double share = YES.getOrDefault(question.key(), .6);
      boolean yes = occasion.disposition().lasting("yes", occasion.root(question)).happens(share);
      return plain(question, new Value.Flag(yes), DetailDemands.NONE);
    }
    boolean good = occasion.leaning(question) > -1.5;
    return plain(
        question,
        new Value.Flag(good == item.favourable()),
        good ? DetailDemands.NONE : DetailDemands.FALLS_SHORT);
  }

  /** Among what is offered: something else would need words of one's own. */
  private Value.Choices several(Question question, ItemType.MultipleItem item) {
    var open =
        item.options().stream()
            .filter(it -> !it.exclusive() && !it.other())
            .map(Option::code)
            .toList();
    int most = item.max() == null ? open.size() : Math.min(item.max(), open.size());
    int least = Math.max(1, item.min() == null ? 1 : item.min());
    var chance = occasion.chance("several", question);
    var some = chance.shuffled(open).subList(0, chance.between(Math.min(least, most), most));
    return new Value.Choices(open.stream().filter(some::contains).toList());
  }

  private Answer grid(Question question, ItemType.GridItem item) {
    var chance = occasion.chance("grid", question);
    double leaning = occasion.leaning(question);
    var rows = new LinkedHashMap<String, String>();
    var picked = new ArrayList<Option>();
    for (var row : item.rows()) {
      picked.add(OptionPicker.by(leaning + chance.bell() * .7, item.options()));
      rows.put(row.key(), picked.getLast().code());
    }
    return plain(question, new Value.Grid(rows), DetailDemands.of(picked));
  }
}
