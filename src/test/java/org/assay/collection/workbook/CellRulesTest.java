package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.place;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.CellRule;
import org.assay.collection.workbook.sheet.Guidance;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/** A spreadsheet itself refuses what a question cannot take, and says what it takes. */
class CellRulesTest {
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          """
          { "key": "mail", "ref": "1", "type": "text", "text": "Email?", "format": "email" },
          { "key": "phone", "ref": "2", "type": "text", "text": "Phone?", "format": "telephone" },
          { "key": "urn", "ref": "3", "type": "text", "text": "URN?", "patterns": ["999999", "EY999999"] },
          { "key": "staff", "ref": "4", "type": "count", "text": "Staff?", "min": 1, "max": 500 },
          { "key": "hours", "ref": "5", "type": "number", "text": "Hours?", "decimals": 1 },
          { "key": "day", "ref": "6", "type": "date", "text": "When?", "notBefore": "2020-09-01", "notAfter": "today" },
          { "key": "story", "ref": "7", "type": "longText", "text": "How?", "maxWords": 50 },
          { "key": "share", "ref": "8", "type": "percent", "text": "Share?" },
          { "key": "month", "ref": "9", "type": "month", "text": "Which month?", "notAfter": "today" }
          """);
  private static final ReturnView VIEW = WorkbookFixture.view(EDITION, Map.of(), 1);

  private record Rule(String formula, String message) {}

  @Test
  void each_cell_has_the_rule_of_its_question() {
    var rules = rules();
    var mail = rule(rules, "mail", "value");
    assertTrue(mail.formula().contains("FIND(\"@\""), mail.formula());
    assertEquals("Enter an email address, such as name@example.org.", mail.message());
    assertEquals(
        "Enter a telephone number, such as 01632 960001.", rule(rules, "phone", "value").message());
    var urn = rule(rules, "urn", "value");
    assertTrue(urn.formula().contains("LEN(TRIM(G6))=8"), urn.formula());
    assertEquals("Enter 6 digits, or “EY” followed by 6 digits.", urn.message());
    assertEquals(
        new Rule(
            "AND(ISNUMBER(G7),G7>=1,G7<=500,G7=INT(G7))", "Enter a whole number from 1 to 500."),
        rule(rules, "staff", "value"));
    assertEquals(
        new Rule(
            "AND(ISNUMBER(G8),ROUND(G8,1)=G8)", "Enter a number, with at most 1 decimal place."),
        rule(rules, "hours", "value"));
    assertEquals(
        new Rule(
            "OR(ISTEXT(G9),AND(ISNUMBER(G9),G9>=DATE(2020,9,1),INT(G9)<=TODAY()))",
            "Enter a date on or after 1 September 2020 and on or before today."),
        rule(rules, "day", "value"));
    var month = rule(rules, "month", "value");
    assertTrue(month.formula().endsWith("<=EOMONTH(TODAY(),0)))"), month.formula());
    assertEquals("Enter a month that is not after this month.", month.message());
    assertEquals("Use at most 50 words.", rule(rules, "story", "value").message());
    assertTrue(
        rule(rules, "share", "value/numerator").formula().endsWith("OR(G13=\"\",G12<=G13))"));
    assertEquals(
        "Enter a date that is today or in the past.",
        rule(rules, "staff", "evidence/0/date").message());
  }

  /** Excel opens a workbook with a longer one as damaged. */
  @Test
  void no_formula_of_a_rule_is_longer_than_excel_takes() {
    var long_ =
        QuestionSetFixture.edition(
            """
            { "key": "id", "ref": "1", "type": "text", "text": "Id?", "patterns":
              ["99A99A99A99A", "9A9A9A9A9A9A9A", "A9A9A9A9A9", "999A999", "EY9A9A9A9A", "AAA999AAA"] }
            """);
    var rule =
        CellRule.of(
            (org.assay.engine.questionset.PlainItem.TextItem)
                Objects.requireNonNull(long_.question("id")).type());
    assertTrue(rule.at("ZZ9999", "ZZ9998", "ZZ9999").length() <= 255, rule.formula());
    rules().values().forEach(it -> assertTrue(it.formula().length() <= 255, it.formula()));
  }

  @Test
  void what_a_question_takes_is_said_beside_it_too() {
    var guidance = new Guidance(VIEW.answering());
    assertTrue(said(guidance, "urn").contains("6 digits, or “EY” followed by 6 digits."));
    assertTrue(said(guidance, "day").contains("From 1 September 2020 to today."));
    assertTrue(said(guidance, "staff").contains("From 1 to 500."));
    assertTrue(said(guidance, "hours").contains("At most 1 decimal place."));
    assertTrue(said(guidance, "mail").contains("For example, name@example.org."));
    assertTrue(said(guidance, "story").contains("At most 50 words."));
  }

  private static String said(Guidance guidance, String question) {
    return guidance.of(Objects.requireNonNull(EDITION.question(question)));
  }

  private static Rule rule(Map<String, Rule> rules, String question, String path) {
    var place = place(VIEW, question, path);
    var rule = rules.get(place.substring(place.indexOf('!') + 1));
    assertTrue(rule != null, () -> "No rule at " + place + " of " + List.copyOf(rules.keySet()));
    return rule;
  }

  /** By cell, as the sheet's part of the workbook has them. */
  private static Map<String, Rule> rules() {
    var xml = new EditedWorkbook(workbook(VIEW)).text("xl/worksheets/sheet2.xml");
    var found =
        Pattern.compile("<dataValidation ([^>]*)><formula1>(.*?)</formula1>", Pattern.DOTALL)
            .matcher(xml);
    var rules = new HashMap<String, Rule>();
    while (found.find()) {
      if (found.group(1).contains("type=\"custom\"")) {
        var cell = attribute(found.group(1), "sqref").replaceFirst(":.*", "");
        rules.put(cell, new Rule(plain(found.group(2)), attribute(found.group(1), "error")));
      }
    }
    return rules;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String xml) {
    return xml.replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
