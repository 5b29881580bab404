package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A given name by itself in a sentence that tells of a child's life. Staff are called by their
 * title, their post or both names; a sentence that has a word of staff, or of a body named after
 * somebody, is left alone.
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

  private static final Pattern SENTENCE_END = Pattern.compile("[.;!?]\\s|\\n");
  private static final int LONGEST_SENTENCE = 300;

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    if (passage.isFileName()) return spans;
    var end = SENTENCE_END.matcher(passage.text());
    int from = 0;
    while (from < passage.text().length()) {
      int to = Math.min(passage.text().length(), from + LONGEST_SENTENCE);
      end.region(from, to);
      if (end.find()) to = end.end();
      inSentence(passage.text(), from, to, spans);
      from = to;
    }
    return spans;
  }

  private static void inSentence(String text, int from, int to, List<Span> spans) {
    var names = new ArrayList<Span>();
    var alone = ALONE.matcher(text).region(from, to).useTransparentBounds(true);
    while (alone.find()) {
      var name = alone.group("first");
      if (Names.surelyGiven(name) && !name.equals(name.toUpperCase(Locale.ROOT))) { // ELSA, MIA
        names.add(new Span(Kind.NAMED_CHILD, alone.start("first"), alone.end("first")));
      }
    }
    if (!names.isEmpty() && tellsOfAChild(text.substring(from, to))) spans.addAll(names);
  }

  private static boolean tellsOfAChild(String sentence) {
    return CHILDS_LIFE.matcher(sentence).find() && !STAFF.matcher(sentence).find();
  }
}
