package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full postcodes. Left alone are those of the organisation that writes, those that stand in the
 * address of a public body with no word of a home nearby, and codes that only look alike.
 */
final class Postcodes implements Spotter {
  private static final Set<String> AREAS =
      Set.of(
          """
          AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL
          DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY
          L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S
          SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
          WS WV YO ZE
          """
              .strip()
              .split("\\s+"));
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?<area>[a-z]{1,2})(?<district>\\d[0-9a-z]?)(?<gap>[\\s\\-]{0,2})"
              + "(?<inward>\\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])(?!-\\d)");
  private static final Pattern ORDINAL =
      Pattern.compile("1st|2nd|3rd|\\dth", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)\\b(?:ref|reference|code|model|serial|version|invoice|order|grant|account|vehicle"
              + "|registration|reg|draft|form|paper|level|rooms?)(?:\\s(?:no|number))?[\\s.:#\\-–]{0,3}$");
  private static final Pattern PUBLIC_BODY =
      Pattern.compile(
          "(?i)\\b(?:school|academy|college|nursery|council|civic centre|county hall|town"
              + " hall|police station|hospital|health"
              + " centre|surgery|clinic|church|chapel|halls?|venue|library|partnership|po"
              + " box|offices?|headquarters|children['’]s (?:centre|services)|children"
              + " partnership|family centre|leisure centre|court)\\b");
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)\\b(?:home|family|families|lives?|living|lived|mother|father|mum|dad|nan|gran"
              + "|parents?|carers?|child|children|pupil|girl|boy|he|she|his|her|they|their|refuge"
              + "|placement|placed|accommodation|flat|landlord|tenancy|address)\\b");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    var found = POSTCODE.matcher(passage.text());
    while (found.find()) {
      if (isPostcode(found)
          && !isCode(passage, found)
          && !isOrdinal(passage, found)
          && !isPublic(passage, found)) {
        spans.add(new Span(Kind.POSTCODE, found.start(), found.end()));
      }
    }
    return spans;
  }

  private static boolean isPostcode(Matcher it) {
    boolean capitals = it.group().equals(it.group().toUpperCase(Locale.ROOT));
    if (!AREAS.contains(it.group("area").toUpperCase(Locale.ROOT))) return false;
    return capitals || !it.group("gap").isEmpty();
  }

  /** “Meet in E1 2nd floor” is no address, unless the words are about a home. */
  private static boolean isOrdinal(Passage passage, Matcher it) {
    return ORDINAL.matcher(it.group("inward")).matches()
        && !HOME.matcher(passage.before(it.start(), 60)).find();
  }

  private static boolean isCode(Passage passage, Matcher it) {
    return CODE.matcher(passage.before(it.start(), 30)).find();
  }

  private static boolean isPublic(Passage passage, Matcher it) {
    if (passage
        .writing()
        .ownPostcodes()
        .contains(it.group().replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT))) {
      return true;
    }
    var before = sentence(passage.before(it.start(), 90));
    var words = PUBLIC_BODY.matcher(before).replaceAll(" "); // a children's centre is no home
    return !words.equals(before) && !HOME.matcher(words).find();
  }

  private static String sentence(String before) {
    int end = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    return before.substring(end + 1);
  }
}
