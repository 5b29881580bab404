package org.assay.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A question set of a hundred questions in ten sections, of nearly every kind and with conditions,
 * and a complete return to it: a comment or a reason where one is asked for, evidence for what is
 * met and an action for what is not.
 */
final class HundredQuestions {
  private static final int SECTIONS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HEAD =
      """
      {"formatVersion": "1.0", "id": "hundred", "version": "2026.1", "title": "A hundred questions", "kind": "S175",
       "guidanceEdition": "None", "effectiveFrom": "2026-09-01",
       "scales": {"met": {"options": [
         {"code": "met", "label": "Fully met", "points": 2, "evidence": {"min": 1}},
         {"code": "partly", "label": "Partly met", "points": 1, "action": "required"},
         {"code": "not-met", "label": "Not met", "points": 0, "action": "required", "comment": "required"},
         {"code": "na", "label": "Not applicable", "state": "notApplicable", "reason": "required"}]},
        "rated": {"options": [{"code": "1", "label": "One", "points": 4}, {"code": "2", "label": "Two", "points": 3},
         {"code": "3", "label": "Three", "points": 2}, {"code": "4", "label": "Four", "points": 1}]}},
       "conditions": {"boards": {"profile": "boarding", "is": true}},
       "sections": [],
       "scoring": {"section": "weighted-mean", "set": "mean-of-sections", "minCoverage": 0.9,
         "bands": [{"code": "strong", "from": 0.85}, {"code": "good", "from": 0.7},
           {"code": "weak", "from": 0.4}, {"code": "poor", "from": 0}]}}\
      """;

  /** The kinds of the ten questions of a section, %d being its number. */
  private static final String[] KINDS = {
    "\"type\": \"yesNo\"",
    "\"type\": \"scale\", \"scale\": \"met\", \"weight\": 3, \"force\": \"must\", \"critical\":"
        + " {\"when\": {\"question\": \"q%1$d-1\", \"is\": \"not-met\"}, \"capBand\": \"weak\"}",
    "\"type\": \"scale\", \"scale\": \"met\", \"force\": \"should\"",
    "\"type\": \"scale\", \"scale\": \"met\", \"visibleWhen\": {\"question\": \"q%1$d-0\", \"is\":"
        + " true}",
    "\"type\": \"scale\", \"scale\": \"met\", \"visibleWhen\": {\"ref\": \"boards\"}",
    "\"type\": \"scale\", \"scale\": \"rated\"",
    "\"type\": \"scale\", \"scale\": \"met\", \"weight\": 2, \"visibleWhen\": {\"any\":"
        + " [{\"question\": \"q%1$d-2\", \"in\": [\"met\", \"partly\"]}, {\"question\":"
        + " \"q%1$d-5\", \"is\": \"1\"}]}",
  };

  private static final String[] OTHERS = {
    "\"type\": \"tally\", \"groups\": [{\"key\": \"basic\", \"title\": \"Basic\", \"statements\":"
        + " [{\"key\": \"b1\", \"text\": \"B1\"}, {\"key\": \"b2\", \"text\": \"B2\"}]}, {\"key\":"
        + " \"full\", \"title\": \"Full\", \"statements\": [{\"key\": \"f1\", \"text\": \"F1\"},"
        + " {\"key\": \"f2\", \"text\": \"F2\"}]}], \"outcomes\": [{\"when\": {\"basic\": \"all\","
        + " \"full\": \"all\"}, \"code\": \"all\", \"label\": \"All\", \"value\": 1}, {\"when\":"
        + " {\"basic\": \"all\"}, \"code\": \"some\", \"label\": \"Some\", \"value\": 0.5},"
        + " {\"code\": \"none\", \"label\": \"None\", \"value\": 0}]",
    "\"type\": \"grid\", \"scale\": \"rated\", \"rows\": [{\"key\": \"r1\", \"text\": \"R1\"},"
        + " {\"key\": \"r2\", \"text\": \"R2\"}, {\"key\": \"r3\", \"text\": \"R3\"}]",
    "\"type\": \"longText\", \"maxWords\": 200",
    "\"type\": \"text\"",
    "\"type\": \"count\", \"min\": 0, \"max\": 5000",
    "\"type\": \"percent\"",
    "\"type\": \"date\"",
    "\"type\": \"impact\", \"required\": true",
    "\"type\": \"multiple\", \"options\": [{\"code\": \"a\", \"label\": \"A\"}, {\"code\": \"b\","
        + " \"label\": \"B\"}, {\"code\": \"c\", \"label\": \"C\"}]",
    "\"type\": \"breakdown\", \"parts\": [{\"key\": \"girls\", \"text\": \"Girls\"}, {\"key\":"
        + " \"boys\", \"text\": \"Boys\"}]",
  };

  /**
   * What is answered, in the order of the kinds above; a section takes turns with the options of
   * its scales.
   */
  private static final String[] MET = {
    "{\"value\": \"met\", \"comment\": \"The policy was read by all staff in September and is on"
        + " the website.\", \"evidence\": [{\"kind\": \"policy\", \"text\": \"Child protection"
        + " policy, agreed by governors\", \"date\": \"2026-09-10\"}]}",
    "{\"value\": \"partly\", \"comment\": \"Two of three teams do it.\", \"action\": {\"what\":"
        + " \"Train the third team and check that it lasts\", \"lead\": \"Deputy head\", \"due\":"
        + " \"2027-03-31\", \"measure\": \"Training record\"}}",
    "{\"value\": \"na\", \"reason\": \"The school has no pupils of that age.\"}",
    "{\"value\": \"met\", \"evidence\": [{\"kind\": \"minutes\", \"text\": \"Minutes of the autumn"
        + " meeting\", \"date\": \"2026-10-02\"}]}",
  };

  private static final String[] OTHER_ANSWERS = {
    "{\"value\": [\"b1\", \"b2\", \"f1\"]}",
    "{\"value\": {\"r1\": \"1\", \"r2\": \"2\", \"r3\": \"4\"}}",
    "{\"value\": \"Staff meet every Friday to look at what worried them in the week, and the lead"
        + " writes down who does what.\"}",
    "{\"value\": \"The designated lead\"}",
    "{\"value\": 412}",
    "{\"value\": {\"numerator\": 57, \"denominator\": 60}}",
    "{\"value\": \"2026-09-10\"}",
    "{\"impact\": {\"claim\": \"Children say that they know whom to tell, and more of them do.\","
        + " \"who\": \"All of year 6\", \"sources\": [\"child-voice\", \"data\"], \"date\":"
        + " \"2026-06-30\", \"level\": 3}}",
    "{\"value\": [\"a\", \"c\"]}",
    "{\"value\": {\"total\": 412, \"parts\": {\"girls\": 205, \"boys\": 207}}}",
  };

  private HundredQuestions() {}

  static byte[] form() {
    var form = (ObjectNode) tree(HEAD);
    var sections = form.withArray("/sections");
    for (int s = 0; s < SECTIONS; s++) {
      var section = sections.addObject().put("key", "s" + s).put("title", "Section " + s);
      section.put("weight", s % 3 + 1);
      var questions = section.withArray("/questions");
      for (int q = 0; q < 10; q++) {
        var text = "{\"key\": \"q%d-%d\", \"text\": \"Is it so?\", %s}";
        questions.add(tree(text.formatted(s, q, kind(s, q).formatted(s))));
      }
    }
    return bytes(form);
  }

  /** Every question that a boarding school is asked, answered without a fault. */
  static byte[] answers() {
    var document = JSON.createObjectNode();
    var answers = document.putObject("answers");
    for (int s = 0; s < SECTIONS; s++) {
      for (int q = 0; q < 10; q++) {
        answers.set("q%d-%d".formatted(s, q), tree(answer(s, q)));
      }
    }
    document.putObject("profile").put("boarding", true).put("settingType", "independent-school");
    return bytes(document);
  }

  private static String kind(int section, int question) {
    return question < KINDS.length ? KINDS[question] : OTHERS[other(section, question)];
  }

  private static String answer(int section, int question) {
    return switch (question) {
      case 0 -> "{\"value\": true}";
      case 1, 3, 4, 6 -> MET[(section + question) % MET.length];
      case 2 -> MET[section % 2];
      case 5 -> "{\"value\": \"%d\"}".formatted(section % 4 + 1);
      default -> OTHER_ANSWERS[other(section, question)];
    };
  }

  private static int other(int section, int question) {
    return (section * 3 + question) % OTHERS.length;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private static byte[] bytes(JsonNode document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
