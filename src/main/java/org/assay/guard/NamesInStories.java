package org.assay.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A given name that stands alone in a sentence that tells of a child's life. Staff are called by
 * their title, their post or both names; a sentence that has a word of staff, or of a body named
 * after somebody, is left alone.
 */
final class NamesInStories implements Spotter {
  private static final Pattern ALONE =
      Pattern.compile(
          "(?<![\\p{L}\\d'’\\-])(?<!\\p{Lu}\\p{L}{0,20}[\\s.]\\s?)(?<first>"
              + Names.WORD
              + ")(?:['’]s)?(?!\\s\\p{Lu}\\p{L})(?![\\p{L}\\d'’\\-])");
  private static final Pattern CHILDS_LIFE =
      Pattern.compile(
          "(?i)\\b(?:(?:his|her|their)\\s(?:own\\s)?(?:family|mum|mother|dad|father|parents|home"
              + "|behaviour|attendance|class|teacher|tutor|bed|lunch|friends?|feelings|worries|siblings?"
              + "|brother|sister|carers?|gran\\w*|nan|aunt|uncle|mentor|key\\sadult|social\\sworker|bag"
              + "|homework|peers|bruises?|sleep|bedroom)"
              + "|early\\shelp|(?:was|been)\\s(?:excluded|suspended|bullied|searched|hurt|hit|restrained)"
              + "|safe\\sspace|trusted\\sadult|play\\stherapy|elsa|foster|bruis\\w+|disclos\\w+"
              + "|young\\scarer|in\\sbed|in\\sa\\sbed|at\\shome|told\\s(?:us|staff|a\\s|an\\s|the\\s|his|her)"
              + "|(?:hit|punched|kicked|bit|pushed)\\b|behaviour|mother|father|mum|dad|grandparents"
              + "|self-harm\\w*|neglect\\w*|hungry|social\\sworker|child\\sprotection\\splan|excluded)\\b");
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)\\b(?:dsl|ddsl|dsls|lead|leads|leader|headteacher|head|deputy|(?<!his\\s|her\\s)teachers?"
              + "|governors?|trustees?|chair|officers?|manager|counsellor|nurse|trust|foundation|charity"
              + "|training|trained|trains|appointed|post|role|youth\\sworker|caretaker|dog|puppet|author"
              + "|books?|read|film|play\\scalled|production|exhibition|campaign|song|poster|policy|law"
              + "|review|inquiry|ofsted|kcsie|programme|scheme|app|assembly|st|saint|priest|chaplain"
              + "|pcso|dc|pc|colleagues?|team|staff|workshops?|resources?|curriculum|lessons)\\b");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    if (passage.isFileName()) return spans;
    var alone = ALONE.matcher(passage.text());
    while (alone.find()) {
      if (Names.surelyGiven(alone.group("first")) && tellsOfAChild(passage, alone)) {
        spans.add(new Span(Kind.NAMED_CHILD, alone.start("first"), alone.end("first")));
      }
    }
    return spans;
  }

  private static boolean tellsOfAChild(Passage passage, Matcher alone) {
    var sentence =
        lastSentence(passage.before(alone.start(), 90))
            + firstSentence(passage.after(alone.end(), 90));
    return CHILDS_LIFE.matcher(sentence).find() && !STAFF.matcher(sentence).find();
  }

  private static String lastSentence(String before) {
    return before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
  }

  private static String firstSentence(String after) {
    int end = after.indexOf(". ");
    int line = after.indexOf('\n');
    if (line >= 0 && (end < 0 || line < end)) end = line;
    return end < 0 ? after : after.substring(0, end);
  }
}
