package org.assay.engine.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Row;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/** The places in a question where words of one's own go beside an option or a statement. */
public final class BesideWords {
  private BesideWords() {}

  /**
   * @param key code of an option that says "other", or key of a statement
   * @param label of the option, or the statement
   * @param required whether the words are needed once it is chosen or ticked
   */
  public record Place(String key, String label, boolean required) {}

  /** In the order of the document; empty for most questions. */
  public static List<Place> of(Question question) {
    return switch (question.type()) {
      case ItemType.TallyItem tally -> statements(tally);
      default -> others(Options.of(question));
    };
  }

  private static List<Place> statements(ItemType.TallyItem tally) {
    var places = new ArrayList<Place>(0); // most questions have none
    for (var group : tally.groups()) {
      for (var statement : group.statements()) {
        if (statement.comment() != Row.Comment.NONE) places.add(place(statement));
      }
    }
    return List.copyOf(places);
  }

  private static List<Place> others(List<Option> options) {
    var places = new ArrayList<Place>(0);
    for (var option : options) {
      if (option.other()) places.add(new Place(option.code(), option.label(), true));
    }
    return List.copyOf(places);
  }

  /** What was written beside what is chosen, as "label: words". */
  static List<String> lines(Question question, Answer answer) {
    var lines = new ArrayList<String>();
    written(question, answer).forEach((label, words) -> lines.add(label + ": " + words));
    return lines;
  }

  private static Map<String, String> written(Question question, Answer answer) {
    var written = new LinkedHashMap<String, String>();
    for (var place : answer.words().isEmpty() ? List.<Place>of() : of(question)) {
      var words = answer.words().get(place.key());
      if (words != null && chosen(answer, place.key())) {
        written.put(place.label(), words);
      }
    }
    return written;
  }

  /** Whether the answer picks the option or ticks the statement. */
  public static boolean chosen(Answer answer, String key) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> code.equals(key);
      case Value.Choices(var codes) -> codes.contains(key);
      case null, default -> false;
    };
  }

  private static Place place(Row statement) {
    return new Place(
        statement.key(), statement.text(), statement.comment() == Row.Comment.REQUIRED);
  }
}
