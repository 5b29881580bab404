package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a JSON document from having one meaning: a name that is there twice in one object, and
 * text that holds half of a character or one that cannot be shown. The answer or fact that it is in
 * is left out.
 */
final class TextFaults {
  private static final String HALVED =
      "this text holds half of a character (a lone surrogate); type it again.";
  private static final String UNSEEN = UnseenCharacters.WORDS + ".";

  private final List<Fault> faults = new ArrayList<>();

  private record Fault(String code, JsonPointer at, String message) {}

  /** Notes that the object that the parser is in has its current name already. */
  void twice(JsonParser in, String name) {
    var message = "“%s” is given twice in the same place.".formatted(Findings.shortened(name));
    add("json/duplicate-key", in, message);
  }

  /** Looks at a name or text that the parser is at. */
  void text(JsonParser in, String text) {
    if (!plain(text)) special(in, text);
  }

  /** As most is, and this is asked of all that is sent. */
  private static boolean plain(String text) {
    for (int i = 0, end = text.length(); i < end; i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~') return false;
    }
    return true;
  }

  private void special(JsonParser in, String text) {
    boolean unseen = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (Character.isSurrogate(sign)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(sign, text.charAt(i + 1))) {
          add("json/text", in, HALVED);
          return;
        }
        i++; // both halves are there
      } else {
        unseen |= UnseenCharacters.is(sign);
      }
    }
    if (unseen) add("json/text", in, UNSEEN);
  }

  private void add(String code, JsonParser in, String message) {
    faults.add(new Fault(code, in.getParsingContext().pathAsPointer(), message));
  }

  /** The same faults of a document inside another one. */
  TextFaults below(String place) {
    var moved = new TextFaults();
    var base = JsonPointer.compile(place);
    faults.forEach(
        it -> moved.faults.add(new Fault(it.code(), base.append(it.at()), it.message())));
    return moved;
  }

  /** The same answers and facts without those that are faulty, which are named. */
  AnswersRead without(AnswersRead read, Edition edition) {
    if (faults.isEmpty()) {
      return read;
    }
    var findings = new Findings(edition);
    var answers = new LinkedHashMap<>(read.answers());
    var facts = new LinkedHashMap<>(read.profile().facts());
    for (var fault : faults) {
      leaveOut(fault.at(), answers, facts);
      report(fault, edition, findings);
    }
    findings.list().addAll(read.findings());
    return new AnswersRead(answers, new Profile(facts), findings.list());
  }

  private static void leaveOut(
      JsonPointer at, Map<String, Answer> answers, Map<String, Object> facts) {
    var key = member(at.tail());
    switch (member(at)) {
      case "answers" -> {
        if (key.isEmpty()) {
          answers.clear();
        } else {
          answers.computeIfPresent(key, (question, answer) -> Answer.EMPTY);
        }
      }
      case "profile" -> {
        if (key.isEmpty()) {
          facts.clear();
        } else {
          facts.remove(key);
        }
      }
      default -> {}
    }
  }

  private static void report(Fault fault, Edition edition, Findings findings) {
    var question =
        member(fault.at()).equals("answers") ? edition.question(member(fault.at().tail())) : null;
    var pointer = fault.at().toString();
    if (question == null) {
      findings.plain(fault.code(), pointer, Severity.ERROR, fault.message());
    } else {
      findings.at(fault.code(), question, pointer, Severity.ERROR, fault.message(), Map.of());
    }
  }

  private static String member(@Nullable JsonPointer at) {
    return at == null || at.matches() ? "" : at.getMatchingProperty();
  }
}
