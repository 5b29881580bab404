package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ten digits, alone or as 3-3-4, whose last is the modulus-11 check digit of the others. Numbers of
 * England, Northern Ireland and the test range begin with 3, 4, 6, 7 or 9; where the words say that
 * it is an NHS number, any ten digits count, since a mistyped number still points at somebody.
 */
final class NhsNumbers implements Spotter {
  private static final Pattern TEN =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[ .\\-])(\\d{3})(["
              + " .\\-\\u00a0\\u2009\\u202f\\u2010-\\u2013/]?)(\\d{3})\\2(\\d{4})(?!\\d)(?![.\\-]\\d)");
  private static final Pattern SAID_SO =
      Pattern.compile("(?i)\\bnhs(?:\\s?(?:no|num|number|nr|id)s?)?[\\s.:#=\\-–(]{0,4}+$");
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          "(?i)(?:\\+44|\\(0\\)|\\b(?:tel|telephone|phone|mobile|fax|call|ring|isbn(?:-10)?|invoice|order|account|ticket|ref|reference|serial|barcode|meeting"
              + " id|ukprn|uprn|uln|doi|ids?|grant|asset|policy|purchase order|po|po"
              + " box|vat|company|charity)"
              + "(?:\\s(?:no|number|id|ref))?)[\\s.:#=\\-–(]{0,4}+(?:\\d[\\d"
              + " ]{5,12}(?:,|\\sand|\\s&)\\s){0,3}$");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    var ten = TEN.matcher(passage.text());
    while (ten.find()) {
      var digits = ten.group(1) + ten.group(3) + ten.group(4);
      var before = passage.before(ten.start(), 60);
      if (SAID_SO.matcher(before).find()
          || (plausible(digits) && !SOMETHING_ELSE.matcher(before).find())) {
        spans.add(new Span(Kind.NHS_NUMBER, ten.start(), ten.end()));
      }
    }
    return spans;
  }

  private static boolean plausible(String digits) {
    return "34679".indexOf(digits.charAt(0)) >= 0
        && digits.chars().distinct().count() > 1
        && checks(digits);
  }

  static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == digits.charAt(9) - '0'; // ten is never issued
  }
}
