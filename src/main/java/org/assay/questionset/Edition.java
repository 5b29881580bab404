package org.assay.questionset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable question set, indexed and ready to serve. */
public final class Edition {
  private final QuestionSet set;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Section> sectionByQuestion = new LinkedHashMap<>();
  private final Map<String, Section> sections = new LinkedHashMap<>();

  public Edition(QuestionSet set) {
    this.set = set;
    for (var section : set.sections()) {
      sections.put(section.key(), section);
      for (var question : section.questions()) {
        questions.put(question.key(), question);
        sectionByQuestion.put(question.key(), section);
      }
    }
  }

  public QuestionSet set() {
    return set;
  }

  /** In the order of the document. */
  public List<Question> questions() {
    return new ArrayList<>(questions.values());
  }

  public @Nullable Question question(String key) {
    return questions.get(key);
  }

  public @Nullable Section section(String key) {
    return sections.get(key);
  }

  public @Nullable Section sectionOf(String questionKey) {
    return sectionByQuestion.get(questionKey);
  }
}
