package org.assay.demonstration.answers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.ItemType.ListItem;
import org.assay.engine.questionset.Question;

/** Answers that are rows: departments and their leads, leads and their training. */
final class ListAnswers {
  private final AnsweringSession occasion;
  private final SeededRandom chance;
  private final Question question;
  private final Phrases phrases;

  ListAnswers(AnsweringSession occasion, Question question) {
    this.occasion = occasion;
    this.question = question;
    this.chance = occasion.chance("list", question);
    this.phrases = occasion.phrases(question);
  }

  Value.Rows rows(ListItem item) {
    int wanted = Math.clamp(chance.between(1, 4), item.minRows(), item.maxRows());
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < wanted; i++) {
      rows.add(row(item.columns(), i));
    }
    return new Value.Rows(List.copyOf(rows));
  }

  private Map<String, Object> row(List<Column> columns, int index) {
    var cells = new LinkedHashMap<String, Object>();
    for (var column : columns) {
      if (column.required() || (!column.key().contains("name") && chance.happens(.8))) {
        cells.put(column.key(), cell(column, index));
      }
    }
    return cells;
  }

  private Object cell(Column column, int index) {
    return switch (column.type()) {
      case "single" -> column.options().get(Math.min(index, column.options().size() - 1)).code();
      case "month" ->
          YearMonth.from(occasion.day())
              .minusMonths(chance.happens(.1) ? chance.between(25, 34) : chance.between(1, 22))
              .toString();
      case "date" -> occasion.day().minusDays(chance.between(5, 600)).toString();
      case "count" -> BigDecimal.valueOf(chance.between(1, 20));
      case "yesNo" -> chance.happens(.85);
      case "email" -> "safeguarding" + (index + 1) + "@" + occasion.speaker().site();
      default -> words(column, index);
    };
  }

  /** Different in each row where there are words enough. */
  private String words(Column column, int index) {
    var heading = "list." + column.key();
    var own = heading + "." + occasion.speaker().kind();
    var words = WordsLoader.list(phrases.say(Phrases.has(own) ? own : heading));
    return words.get((question.key().length() + index) % words.size());
  }
}
