package org.assay.engine.questionset;

/** Places in a question-set document, as JSON Pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  public static String section(int section) {
    return "/sections/" + section;
  }

  public static String question(int section, int question) {
    return "/sections/" + section + "/questions/" + question;
  }

  /**
   * The pointer of a question by its key; of the first when the key is there twice, empty when it
   * is not there.
   */
  public static String question(QuestionSet set, String key) {
    for (int s = 0; s < set.sections().size(); s++) {
      var questions = set.sections().get(s).questions();
      for (int q = 0; q < questions.size(); q++) {
        if (questions.get(q).key().equals(key)) {
          return question(s, q);
        }
      }
    }
    return "";
  }

  public static String scale(String key) {
    return below("/scales", key);
  }

  public static String condition(String name) {
    return below("/conditions", name);
  }

  public static String test(int test) {
    return "/tests/" + test;
  }

  /** The pointer of a property below another, escaped. */
  public static String below(String pointer, String property) {
    return pointer + "/" + escape(property);
  }

  private static String escape(String property) {
    return property.indexOf('~') < 0 && property.indexOf('/') < 0
        ? property
        : property.replace("~", "~0").replace("/", "~1");
  }
}
